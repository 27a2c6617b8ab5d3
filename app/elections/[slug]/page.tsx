import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { withOutagePage } from '@/app/with-outage-page'
import { ContestList } from '@/components/democracy/elections/nominations/contest-list'
import { EndorsedCandidates } from '@/components/democracy/elections/results/endorsed-candidates'
import { SecondProgramLink } from '@/components/democracy/elections/results/second-program-link'
import { BackLink } from '@/components/layout/back-link'
import { Columns } from '@/components/layout/columns'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { TaskList } from '@/components/ui/task-list'
import { listDateMoves } from '@/lib/democracy/elections/calling/read-date-moves'
import { supportInWords } from '@/lib/democracy/elections/nominations/backing/backing'
import { getElection } from '@/lib/democracy/elections/read'
import { listEndorsed } from '@/lib/democracy/elections/results/read-endorsement'
import { viewer } from '@/lib/people/sign-in/viewer'
import { nextElectionDate } from '../next-election-date'
import { parseElectionSlug } from '../parse-election-slug'
import { ElectionDates } from './election-dates'
import { RunElectionLink, SignInToTakePart } from './election-links'
import { electionTasks } from './tasks'
import { paperAndKeys } from './voter-and-key-tasks'

type Props = PageProps<'/elections/[slug]'>

export const metadata: Metadata = { title: 'Election' }

const successMessages = { withdrawn: 'Nomination withdrawn.' }

async function ElectionPage({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  const actor = await viewer()
  const election = slug && (await getElection(actor, slug))
  if (!election && slug && actor.kind === 'visitor') redirect(`/sign-in?next=/elections/${slug}`)
  if (!election) return <PageNotFound />
  const done = (await searchParams).done
  const holding = await paperAndKeys(actor, election)
  const tasks = electionTasks(election, holding)
  return (
    <Page
      eyebrow={election.kind === 'officers' ? 'Election of officers' : 'Endorsement'}
      title={election.title}
      lead={`${nextElectionDate(election)}.`}
      back={<BackLink href={'/elections'}>Elections</BackLink>}
      wide
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
      <Columns>
        <div className="flow">
          {election.phase !== 'cancelled' && tasks.length > 0 && (
            <TaskList title="What you can do" tasks={tasks} />
          )}
          {actor.kind === 'visitor' && <SignInToTakePart slug={election.slug} />}
          {election.own && <RunElectionLink slug={election.slug} />}
          <h2>What members are voting on</h2>
          <ContestList contests={election.contests} />
          <p>
            {['called', 'nominations'].includes(election.phase) &&
              `To stand, you need ${supportInWords()}. `}
            {`“Re-open Nominations” is on every ballot paper too: if it wins a seat, that seat stays empty and nominations open again.`}
          </p>
          {election.publishedAt && (
            <p>
              Everything that happens to the ballots is on a public board.{' '}
              <SecondProgramLink slug={election.slug} />
            </p>
          )}
        </div>
        <ElectionDates election={election} moves={await listDateMoves(election.id)} />
      </Columns>
    </Page>
  )
}

export default withOutagePage(ElectionPage)
