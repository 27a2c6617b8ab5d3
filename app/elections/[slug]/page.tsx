import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { withinReach } from '@/app/within-reach'
import { ContestList } from '@/components/elections/contest-list'
import { DateLine } from '@/components/elections/date-line'
import { MovedDates } from '@/components/elections/moved-dates'
import { BackLink } from '@/components/layout/back-link'
import { NotHere } from '@/components/layout/not-here'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { TaskList } from '@/components/ui/task-list'
import { listMoves } from '@/lib/elections/calling/read-moves'
import { getElection } from '@/lib/elections/read'
import { now } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { viewer } from '@/lib/sign-in/viewer'
import { dateLines } from '../date-lines'
import { electionSlug } from '../slug'
import { tasksOf } from './tasks'
import { inHand } from './tasks-now'

type Props = PageProps<'/elections/[slug]'>

export const metadata: Metadata = { title: 'Election' }

async function ElectionPage({ params, searchParams }: Props) {
  const slug = electionSlug((await params).slug)
  const actor = await viewer()
  const election = slug && (await getElection(actor, slug))
  if (!election && slug && actor.kind === 'visitor') redirect(`/sign-in?next=/elections/${slug}`)
  if (!election) return <NotHere />
  const done = (await searchParams).done
  const hand = await inHand(actor, election.slug)
  const inside = can(actor, 'election.read') || election.own || hand.paper?.onRoll === true
  const tasks = tasksOf(election, inside, hand)
  return (
    <Page
      eyebrow={election.kind === 'officers' ? 'Election of officers' : 'Endorsement'}
      title={election.title}
      lead={`Returning officer: ${election.returningOfficer}`}
      back={<BackLink href={'/elections' as Route}>Elections</BackLink>}
    >
      {done === 'withdrawn' && (
        <Notice kind="success" announce title="The nomination is withdrawn" />
      )}
      {election.phase === 'cancelled' && (
        <Notice kind="warning" title="This election was cancelled">
          {election.cancelReason}
        </Notice>
      )}
      {election.phase !== 'cancelled' && tasks.length > 0 && (
        <TaskList title="What you can do" tasks={tasks} />
      )}
      {actor.kind === 'visitor' && (
        <p>
          <Link href={`/sign-in?next=/elections/${slug}` as Route} prefetch={false}>
            Sign in to take part
          </Link>
        </p>
      )}
      {election.own && (
        <Notice title="You are the returning officer">
          <p>
            <a href={`/desk/elections/${slug}`}>Run this election</a>
          </p>
        </Notice>
      )}
      <h2>The dates</h2>
      <DateLine dates={dateLines(election, now())} />
      <MovedDates moves={await listMoves(election.id)} />
      <h2>What is voted on</h2>
      <ContestList contests={election.contests} />
      <p>
        {`To stand, somebody needs a proposer and a seconder${backers()}. On every ballot paper stands “Re-open Nominations” as well: where it wins, the seat stays empty and nominations open again.`}
      </p>
    </Page>
  )
}

function backers() {
  const { nominationBackers } = organisation.rules as { nominationBackers: number }
  return nominationBackers > 0 ? `, and ${nominationBackers} more who back them` : ''
}

export default withinReach(ElectionPage)
