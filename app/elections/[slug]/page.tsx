import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { withOutagePage } from '@/app/with-outage-page'
import { ContestList } from '@/components/democracy/elections/nominations/contest-list'
import { EndorsedCandidates } from '@/components/democracy/elections/results/endorsed-candidates'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { TaskList } from '@/components/ui/task-list'
import { listDateMoves } from '@/lib/democracy/elections/calling/read-date-moves'
import { supportInWords } from '@/lib/democracy/elections/nominations/backing/backing'
import { type Contest, type Election, getElection } from '@/lib/democracy/elections/read'
import { listed } from '@/lib/democracy/elections/results/explained/counted-contest'
import { listEndorsed } from '@/lib/democracy/elections/results/read-endorsement'
import { listStandIns } from '@/lib/democracy/elections/stand-ins/read-stand-ins'
import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { viewer } from '@/lib/people/sign-in/viewer'
import { nextElectionDate } from '../next-election-date'
import { parseElectionSlug } from '../parse-election-slug'
import { RunElectionLink, SignInToTakePart } from './election-links'
import { ElectionRail } from './election-rail'
import { electionTasks } from './tasks'
import { paperAndKeys } from './voter-and-key-tasks'

type Props = PageProps<'/elections/[slug]'>

const electionOf = cache(async (slug: string) => getElection(await viewer(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = parseElectionSlug((await params).slug)
  const election = slug && (await electionOf(slug))
  return { title: election ? election.title : 'Election' }
}

const successMessages = { withdrawn: 'Nomination withdrawn.' }

async function ElectionPage({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  const actor = await viewer()
  const election = slug && (await electionOf(slug))
  if (!election && slug && actor.kind === 'visitor') redirect(`/sign-in?next=/elections/${slug}`)
  if (!election) return <PageNotFound />
  const done = (await searchParams).done
  const holding = await paperAndKeys(actor, election)
  const tasks = electionTasks(election, holding)
  const standIns = election.inside ? await listStandIns(election.id) : []
  return (
    <Page
      eyebrow={whatFor(election)}
      title={election.title}
      lead={`${nextElectionDate(election)}.`}
      back={<BackLink href={'/elections'}>Elections</BackLink>}
      wide
      rail={<ElectionRail election={election} moves={await listDateMoves(election.id)} />}
    >
      <SuccessMessage messages={successMessages} done={done} />
      {election.phase === 'cancelled' && (
        <Notice kind="warning" title="This election was cancelled">
          {election.cancelReason}
        </Notice>
      )}
      {election.phase === 'void' && (
        <Notice kind="warning" title="This election could not be counted">
          <p>{election.voidWords}</p>
          <p>The ballots stay sealed for good, and the election is called again.</p>
        </Notice>
      )}
      <EndorsedCandidates contests={await listEndorsed(election)} />
      {election.phase !== 'cancelled' && tasks.length > 0 && (
        <TaskList title="What you can do" tasks={tasks} />
      )}
      {actor.kind === 'visitor' && <SignInToTakePart slug={election.slug} />}
      {election.own && <RunElectionLink slug={election.slug} />}
      {standIns.length > 0 && (
        <p>{`${listed(standIns.map((one) => isolateName(one)))} can confirm changes to the roll, paper ballots and lost ballot papers, because officers have taken sides. The returning officer named them, and two key-holders agreed.`}</p>
      )}
      <h2>What members are voting on</h2>
      <ContestList contests={election.contests.map(withEnd)} />
      <p>
        {['called', 'nominations'].includes(election.phase) &&
          `To stand, you need ${supportInWords()}. `}
        {`“Re-open Nominations” is on every ballot paper too: if it wins a seat, that seat stays empty and nominations open again.`}
      </p>
    </Page>
  )
}

function whatFor({ kind, contests }: Election): string {
  if (kind === 'endorsement') return 'Endorsement'
  return contests.some(({ office }) => office) ? 'Election of officers' : 'Election'
}

/** Of a committee or delegates members are told until when; the term of an office begins when two officers appoint. */
function withEnd(contest: Contest) {
  const { office, termEndsOn } = contest
  return { ...contest, until: !office && termEndsOn ? inWords(termEndsOn) : undefined }
}

export default withOutagePage(ElectionPage)
