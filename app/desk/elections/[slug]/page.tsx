import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import {
  CancelElectionForm,
  ReplaceByTwo,
  ReplaceReturningOfficerForm,
} from '@/components/democracy/elections/calling/desk-forms'
import { QuotaWarnings } from '@/components/democracy/elections/calling/quota-warnings'
import { electionPhaseLabels } from '@/components/democracy/elections/election-phase-labels'
import { WhoConfirms } from '@/components/democracy/elections/stand-ins/who-confirms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SuccessMessage } from '@/components/ui/success-message'
import { TaskList } from '@/components/ui/task-list'
import { getReplacing } from '@/lib/democracy/elections/calling/propose-returning-officer'
import { listDateMoves } from '@/lib/democracy/elections/calling/read-date-moves'
import { findBrokenRule } from '@/lib/democracy/elections/closing/closed-figures'
import { listNominations } from '@/lib/democracy/elections/nominations/list'
import { listQuotasNotMet } from '@/lib/democracy/elections/nominations/read-quotas-not-met'
import { listPapers } from '@/lib/democracy/elections/papers/list-papers'
import { getElection } from '@/lib/democracy/elections/read'
import { getConfirming } from '@/lib/democracy/elections/stand-ins/read-stand-ins'
import { getTurnoutSoFar } from '@/lib/democracy/elections/turnout/read-turnout'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can, refusalOf } from '@/lib/permissions'
import {
  cancelElectionAction,
  confirmReturningOfficerAction,
  nameStandInAction,
  proposeReturningOfficerAction,
  reopenNominationsForAction,
  replaceReturningOfficerAction,
  voidElectionAction,
} from './actions'
import { DeskElectionRail } from './desk-rail'
import { deskTasks, nominationTasks } from './desk-tasks'
import { ElectionNotices } from './election-notices'

export const metadata: Metadata = { title: 'Run an election' }

const successMessages = {
  called: 'Election called. We are emailing every member.',
  moved: 'Dates moved. We are emailing every member.',
  reopened: 'Nominations are open again for that position. We are emailing every member.',
  cancelled: 'Election cancelled. We are emailing every member.',
  replaced: 'Returning officer appointed. We have emailed them.',
  proposed: 'Sent to a second officer. Nothing has changed yet.',
  voided: 'Election ended without a count. We are emailing every member.',
  'stand-in': 'Named. We are emailing the key-holders, and two of them have to agree.',
  refused:
    'Nomination rejected. We have emailed the candidate or, for someone from outside, the proposer.',
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
  const confirming = election && (await getConfirming(person, election))
  const replacing = election && (await getReplacing(person, election))
  if (!election || !(calls || election.own || confirming?.confirms || replacing))
    return <PageNotFound />
  const byName = can(person, 'member.search')
  const wants = election.own ? refusalOf(person, 'election.run', election) : confirming?.wants
  const papers = election.openedAt ? undefined : await listPapers(person, slug)
  const notCounted = papers ? papers.missing + papers.unconfirmed : 0
  const nominations = nominationTasks(slug, election, await listNominations(person, slug))
  const mayEnd = calls && beforeVoting.includes(election.phase)
  return (
    <Page
      eyebrow={electionPhaseLabels[election.phase]}
      title={election.title}
      lead={`Returning officer: ${isolateName(election.returningOfficer)}${election.own ? ' (you)' : ''}`}
      back={<BackLink href={'/desk/elections'}>Elections</BackLink>}
      wide
      rail={
        <DeskElectionRail
          election={election}
          turnout={await getTurnoutSoFar(person, election)}
          moves={await listDateMoves(election.id)}
        />
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <ElectionNotices
        election={election}
        wants={wants}
        rule={await findBrokenRule(election)}
        voidElection={voidElectionAction}
      />
      <QuotaWarnings
        slug={slug}
        positions={await listQuotasNotMet(person, election)}
        until={momentInWords(election.nominationsCloseAt)}
        days={organisation.rules.nominationMinimumDays}
        reopen={reopenNominationsForAction}
      />
      <TaskList title="Run this election" tasks={deskTasks(slug, election, notCounted)} />
      {confirming && (
        <WhoConfirms slug={slug} {...confirming} byName={byName} name={nameStandInAction} />
      )}
      {nominations.length > 0 && <TaskList title="Nominations" tasks={nominations} />}
      {replacing && (
        <ReplaceByTwo
          slug={slug}
          byName={byName}
          replacing={replacing}
          propose={proposeReturningOfficerAction}
          confirm={confirmReturningOfficerAction}
        />
      )}
      {mayEnd && !election.publishedAt && (
        <ReplaceReturningOfficerForm
          slug={slug}
          byName={byName}
          action={replaceReturningOfficerAction}
        />
      )}
      {mayEnd && <CancelElectionForm slug={slug} action={cancelElectionAction} />}
    </Page>
  )
}
