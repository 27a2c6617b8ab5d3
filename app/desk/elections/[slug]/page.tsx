import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { timetableRows } from '@/app/elections/timetable-rows'
import { DateLine } from '@/components/democracy/elections/calling/date-line'
import {
  CancelElectionForm,
  ReplaceReturningOfficerForm,
  VoidElectionForm,
} from '@/components/democracy/elections/calling/desk-forms'
import { MovedDates } from '@/components/democracy/elections/calling/moved-dates'
import { QuotaWarnings } from '@/components/democracy/elections/calling/quota-warnings'
import { electionPhaseLabels } from '@/components/democracy/elections/election-phase-labels'
import { BackLink } from '@/components/layout/back-link'
import { Columns } from '@/components/layout/columns'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { TaskList } from '@/components/ui/task-list'
import { movable } from '@/lib/democracy/elections/calling/date-moves'
import { listDateMoves } from '@/lib/democracy/elections/calling/read-date-moves'
import { findBrokenRule } from '@/lib/democracy/elections/closing/find-broken-rule'
import { listNominations } from '@/lib/democracy/elections/nominations/list'
import { listQuotasNotMet } from '@/lib/democracy/elections/nominations/read-quotas-not-met'
import { listPapers } from '@/lib/democracy/elections/papers/list-papers'
import { getElection } from '@/lib/democracy/elections/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can, refusalOf } from '@/lib/permissions'
import {
  cancelElectionAction,
  reopenNominationsForAction,
  replaceReturningOfficerAction,
  voidElectionAction,
} from './actions'
import { deskTasks, nominationTasks } from './desk-tasks'

export const metadata: Metadata = { title: 'Run an election' }

const successMessages = {
  called: 'Election called. We are emailing every member.',
  moved: 'Dates moved. We are emailing every member.',
  reopened: 'Nominations are open again for that position. We are emailing every member.',
  cancelled: 'Election cancelled. We are emailing every member.',
  replaced: 'Returning officer appointed. We have emailed them.',
  voided: 'Election declared void. It can be called again.',
  refused: 'Nomination rejected. We have emailed the candidate.',
}
const beforeVoting = ['called', 'nominations', 'withdrawals', 'preparing', 'collecting']

type Props = PageProps<'/desk/elections/[slug]'>

export default async function DeskElection({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/desk/elections/${slug}`)
  const election = await getElection(person, slug)
  const calls = can(person, 'election.call')
  if (!election || !(calls || election.own)) return <PageNotFound />
  const wants = election.own ? refusalOf(person, 'election.run', election) : undefined
  const mayEnd = calls && beforeVoting.includes(election.phase)
  const papers = election.openedAt ? undefined : await listPapers(person, slug)
  const handPapersWait = papers ? papers.missing + papers.unconfirmed : 0
  const moves = await listDateMoves(election.id)
  const rule = await findBrokenRule(election)
  const nominations = nominationTasks(slug, election, await listNominations(person, slug))
  return (
    <Page
      eyebrow={electionPhaseLabels[election.phase]}
      title={election.title}
      lead={`Returning officer: ${isolateName(election.returningOfficer)}${election.own ? ' (you)' : ''}`}
      back={<BackLink href={'/desk/elections'}>Elections</BackLink>}
      wide
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {election.cancelReason && <Notice title="Cancelled">{election.cancelReason}</Notice>}
      {election.voidWords && <Notice title="Not counted">{election.voidWords}</Notice>}
      {wants && (
        <Notice kind="warning" title={refusals[wants]}>
          <p>
            <a href={`/membership/second-factor?next=/desk/elections/${slug}`}>
              Use your app or passkey
            </a>
          </p>
        </Notice>
      )}
      {rule && election.own && (
        <VoidElectionForm slug={slug} rule={rule} action={voidElectionAction} />
      )}
      <QuotaWarnings
        slug={slug}
        posts={await listQuotasNotMet(person, election)}
        until={momentInWords(election.nominationsCloseAt)}
        days={organisation.rules.nominationMinimumDays}
        reopen={reopenNominationsForAction}
      />
      <Columns>
        <div className="flow">
          <TaskList title="Run this election" tasks={deskTasks(slug, election, handPapersWait)} />
          {nominations.length > 0 && <TaskList title="Nominations" tasks={nominations} />}
        </div>
        <div className="flow">
          <h2 className="text-xl">The dates</h2>
          <DateLine dates={timetableRows(election, now())} />
          <MovedDates moves={moves} />
          {movable(election, now()).length > 0 && (
            <p>
              <a href={`/desk/elections/${slug}/dates`}>Move the dates</a>
            </p>
          )}
        </div>
      </Columns>
      {mayEnd && !election.publishedAt && (
        <ReplaceReturningOfficerForm slug={slug} action={replaceReturningOfficerAction} />
      )}
      {mayEnd && <CancelElectionForm slug={slug} action={cancelElectionAction} />}
    </Page>
  )
}
