import 'server-only'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { emailPaperBallotsToCheck } from '@/lib/democracy/elections/papers/email-paper-ballots-to-check'
import { emailPapersCollected } from '@/lib/democracy/elections/papers/email-paper-collected'
import { warnBeforeFreeze } from '@/lib/democracy/elections/roll/warn-before-freeze'
import { remindOfActions } from '@/lib/democracy/meetings/actions/remind-of-actions'
import { eraseMeetingAnswers } from '@/lib/democracy/meetings/answers/erase-meeting-answers'
import { settleComposites } from '@/lib/democracy/meetings/composites/settle-composites'
import { chaseRequisitions } from '@/lib/democracy/meetings/requisitions/chase-requisitions'
import { eraseRequisitionNames } from '@/lib/democracy/meetings/requisitions/erase-requisition-names'
import { closeForgottenMeetings } from '@/lib/democracy/meetings/running/close-meeting'
import { eraseMeetingAttendance } from '@/lib/democracy/meetings/running/erase-attendance'
import { remindOfDecisions } from '@/lib/democracy/motions/decisions/remind-of-decisions'
import { remindOfClosingVotes } from '@/lib/democracy/motions/remind-of-closing-votes'
import { remindToDeclare } from '@/lib/democracy/motions/remind-to-declare'
import { closePolls } from '@/lib/democracy/polls/close-polls'
import { type Actor, system } from '@/lib/kernel/actor'
import { remindOfComplaints } from '@/lib/membership/complaints/remind-of-complaints'
import { keepCases } from '@/lib/membership/discipline/keep-cases'
import { findDisputes } from '@/lib/money/disputes/find-disputes'
import { reconcileNightly } from '@/lib/money/reconciliation/reconcile-nightly'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { announceHandPaidEnd } from '@/lib/money/subscriptions/renewals/announce-hand-paid-end'
import { announceRenewals } from '@/lib/money/subscriptions/renewals/announce-renewals'
import { chaseRefunds } from '@/lib/money/treasury/refunds/chase-refunds'
import { keepTallies } from '@/lib/money/treasury/tallies/keep-tallies'
import {
  eraseDelegateArrivals,
  eraseDelegates,
} from '@/lib/movement/affiliates/delegates/erase-delegates'
import { chaseAffiliates } from '@/lib/movement/affiliates/keeping/chase-affiliates'
import {
  eraseAffiliateEmails,
  eraseAffiliates,
} from '@/lib/movement/affiliates/keeping/erase-affiliates'
import { eraseSisters } from '@/lib/movement/affiliates/sisters/erase-sisters'
import { eraseEventNeeds, eraseEventSignUps } from '@/lib/movement/events/erase-event-sign-ups'
import { eraseNetworkEvents } from '@/lib/movement/events/erase-network-events'
import { remindOfEvents } from '@/lib/movement/events/remind-of-events'
import { fillEventPlaces } from '@/lib/movement/events/sign-ups/fill-places'
import {
  eraseCandidateContacts,
  eraseCandidates,
} from '@/lib/movement/outside-elections/candidates/erase-candidates'
import { remindCandidates } from '@/lib/movement/outside-elections/candidates/remind-candidates'
import { eraseStatementComments } from '@/lib/movement/statements/drafting/erase-statement-comments'
import {
  eraseSignatories,
  eraseSignatureEmails,
} from '@/lib/movement/statements/signing/erase-signatories'
import { tellSignatories } from '@/lib/movement/statements/signing/tell-signatories'
import { noteCompositions } from '@/lib/people/composition/note-compositions'
import { settleEmailChanges } from '@/lib/people/email-changes/settle-email-changes'
import { publishEqualityFigures } from '@/lib/people/equality/publish-figures'
import { lapseGroupAnswers } from '@/lib/people/groups/lapse-group-answers'
import { remindOfEndingTerms } from '@/lib/people/groups/remind-of-ending-terms'
import { resumeLetters } from '@/lib/people/letters/resume-letters'
import { eraseFormerConvenors } from '@/lib/people/networks/convenors/erase-former-convenors'
import { countConvenorVotes } from '@/lib/people/networks/convenors/votes/count-convenor-votes'
import { endNetworksByAge } from '@/lib/people/networks/end-networks-by-age'
import { eraseNetworkEmails } from '@/lib/people/networks/erase-network-emails'
import { erasePastMeetings } from '@/lib/people/networks/meetings/erase-past-meetings'
import { takeNetworkCounts } from '@/lib/people/networks/take-network-counts'
import { eraseFormerPhotos } from '@/lib/people/officers/erase-former-photos'
import { lapseProposals } from '@/lib/people/officers/lapse-proposals'
import { takePlaceCounts } from '@/lib/people/organisers/take-place-counts'
import { chaseReferees } from '@/lib/people/referees/chase-referees'
import { expireReferences } from '@/lib/people/referees/expire-references'
import { remindReferees } from '@/lib/people/referees/remind-referees'
import { emailAuditHead } from '@/lib/records/audit/email-head'
import { eraseOldImports } from '@/lib/records/imports/erase-old-imports'
import { resumeImports } from '@/lib/records/imports/resume-imports'
import { eraseMergeCopies } from '@/lib/records/merging/erase-merge-copies'
import { eraseClosedComplaints } from '@/lib/records/retention/erase-closed-complaints'
import { eraseDeclarations } from '@/lib/records/retention/erase-declarations'
import { eraseElectionDrafts } from '@/lib/records/retention/erase-election-drafts'
import { eraseEndedApplications } from '@/lib/records/retention/erase-ended-applications'
import { eraseEndedCases } from '@/lib/records/retention/erase-ended-cases'
import { eraseEndedSupporters } from '@/lib/records/retention/erase-ended-supporters'
import { eraseLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { eraseOldBankLines } from '@/lib/records/retention/erase-old-bank-lines'
import { eraseOldClaims } from '@/lib/records/retention/erase-old-claims'
import { eraseOldDrafts } from '@/lib/records/retention/erase-old-drafts'
import { eraseOldFlags } from '@/lib/records/retention/erase-old-flags'
import { eraseOldMails } from '@/lib/records/retention/erase-old-mails'
import { eraseOldSharedDrafts } from '@/lib/records/retention/erase-old-shared-drafts'
import { eraseOldSponsorRequests } from '@/lib/records/retention/erase-old-sponsor-requests'
import { eraseOutsiders } from '@/lib/records/retention/erase-outsiders'
import { erasePaymentLinks } from '@/lib/records/retention/erase-payment-links'
import { eraseUnproven } from '@/lib/records/retention/erase-unproven'
import { eraseWebhooks } from '@/lib/records/retention/erase-webhooks'
import { proposalsThatLapse } from './proposals-that-lapse'
import { releaseAbandonedJobs } from './release-abandoned-jobs'
import { retryGivenUpJobs } from './retry-given-up-jobs'

/** Something the clock asks for. Doing it twice does nothing twice, and doing it late does it all the same. */
export type Chore = {
  /** For the desk: what the organisation misses while this does not run. */
  does: string
  /** As in a crontab, in UTC. */
  when: string
  /** For how long back it is made up for after the program stood still. */
  fill?: string
  /** Those of one queue run one after the other, so that not all want the database in the same minute. */
  queue?: string
  run: () => Promise<unknown>
}

const everyHour = { when: '7 * * * *', fill: '2h', queue: 'hourly' }

/** Batch after batch, until nothing is left. */
function untilDone(chore: (actor: Actor, input: object) => Promise<{ more: boolean }>) {
  return async () => {
    while ((await chore(system('daily'), {})).more) {}
  }
}

/** Every chore of the house. Each is a job of its own, so one that fails neither blocks nor hides the others. */
export const chores = {
  'release-abandoned-jobs': {
    does: 'Picks up work that a stopped worker left behind',
    when: '* * * * *',
    run: releaseAbandonedJobs,
  },
  'retry-given-up-jobs': {
    ...everyHour,
    does: 'Tries again what failed too often',
    run: retryGivenUpJobs,
  },
  'resume-imports': {
    ...everyHour,
    does: 'Continues imports that stopped half way',
    run: untilDone(resumeImports),
  },
  'resume-letters': {
    does: 'Sends letters whose time has come, and goes on with those that stopped half way',
    when: '*/3 * * * *',
    run: () => resumeLetters(system('letters'), {}),
  },
  'run-due-election-steps': {
    does: 'Freezes rolls, publishes ballots, reminds voters, closes and counts elections',
    when: '*/3 * * * *',
    run: runDueElectionSteps,
  },
  'settle-composites': {
    does: 'Ends composites to which not all movers consented in time, and tells them',
    when: '*/3 * * * *',
    run: settleComposites,
  },
  'close-polls': {
    does: 'Counts polls whose time is over, and deletes who answered what',
    when: '*/3 * * * *',
    run: closePolls,
  },
  'keep-cases': {
    does: 'Drops cases whose time is over, and ends suspensions on their day',
    when: '*/3 * * * *',
    run: untilDone(keepCases),
  },
  'remind-of-complaints': {
    ...everyHour,
    does: 'Tells people who complained, and officers, that a complaint was not answered in time',
    run: () => remindOfComplaints(system('daily'), {}),
  },
  'lapse-proposals': {
    ...everyHour,
    does: 'Ends proposals that no second officer has confirmed in time',
    run: () => lapseProposals(system('daily'), Object.values(proposalsThatLapse).flat()),
  },
  'lapse-group-answers': {
    ...everyHour,
    does: 'Ends what members did not answer in time: whether they join a group',
    run: () => lapseGroupAnswers(system('daily'), {}),
  },
  'settle-email-changes': {
    ...everyHour,
    does: 'Makes changes of email address whose week is over',
    run: untilDone(settleEmailChanges),
  },
  'remind-referees': {
    ...everyHour,
    does: 'Reminds referees who have not answered',
    run: untilDone(remindReferees),
  },
  'chase-referees': {
    ...everyHour,
    does: 'Tells applicants which referees have not answered',
    run: untilDone(chaseReferees),
  },
  'expire-references': {
    ...everyHour,
    does: 'Ends requests for a reference that nobody answered in time',
    run: untilDone(expireReferences),
  },
  'remind-overdue': {
    ...everyHour,
    does: 'Reminds members whose dues are not paid',
    run: untilDone(remindOverdue),
  },
  'announce-hand-paid-end': {
    ...everyHour,
    does: 'Tells members who pay by hand before their dues run out',
    run: untilDone(announceHandPaidEnd),
  },
  'announce-renewals': {
    ...everyHour,
    does: 'Announces yearly renewals before they are taken',
    run: untilDone(announceRenewals),
  },
  'chase-refunds': {
    ...everyHour,
    does: 'Asks Stripe about refunds that are on their way',
    run: untilDone(chaseRefunds),
  },
  'find-disputes': {
    ...everyHour,
    does: 'Asks Stripe about payments that banks question',
    run: untilDone(findDisputes),
  },
  'keep-tallies': {
    ...everyHour,
    does: 'Keeps the counts behind the pages about money small',
    run: untilDone(keepTallies),
  },
  'warn-before-freeze': {
    ...everyHour,
    does: 'Tells members that a roll freezes soon and they are not on it',
    run: untilDone(warnBeforeFreeze),
  },
  'remind-of-closing-votes': {
    ...everyHour,
    does: 'Reminds members who have not voted that a vote closes soon',
    run: untilDone(remindOfClosingVotes),
  },
  'remind-to-declare': {
    ...everyHour,
    does: 'Reminds officers of results that wait to be declared',
    run: untilDone(remindToDeclare),
  },
  'remind-of-decisions': {
    ...everyHour,
    does: 'Reminds whoever answers for a decision before and after it is due',
    run: untilDone(remindOfDecisions),
  },
  'remind-of-actions': {
    ...everyHour,
    does: 'Reminds members of what they took on in meetings',
    run: untilDone(remindOfActions),
  },
  'chase-requisitions': {
    ...everyHour,
    does: 'Reminds officers of special meetings that members called for',
    run: untilDone(chaseRequisitions),
  },
  'remind-of-ending-terms': {
    ...everyHour,
    does: 'Tells officers and their colleagues that a term ends soon',
    run: untilDone(remindOfEndingTerms),
  },
  'email-paper-ballots-to-check': {
    ...everyHour,
    does: 'Tells the returning officer about paper ballots that would not be counted',
    run: untilDone(emailPaperBallotsToCheck),
  },
  'email-papers-collected': {
    does: 'Confirms to voters that their ballot paper was collected',
    when: '41 17 * * *',
    fill: '20h',
    run: () => emailPapersCollected(system('clock'), {}),
  },
  'end-networks-by-age': {
    does: 'Ends membership of networks on the birthday that a network is for members under, and tells them',
    when: '17 7 * * *',
    fill: '20h',
    run: () => endNetworksByAge(system('daily'), {}),
  },
  'count-convenor-votes': {
    ...everyHour,
    does: 'Counts the votes of networks on their convenors when they have closed',
    run: () => countConvenorVotes(),
  },
  'erase-former-convenors': {
    ...everyHour,
    does: 'Erases who convened a network when their term is over',
    run: () => eraseFormerConvenors(system('daily'), {}),
  },
  'erase-past-meetings': {
    ...everyHour,
    does: 'Erases who came to meetings of networks and what they needed',
    run: () => erasePastMeetings(system('daily'), {}),
  },
  'close-forgotten-meetings': {
    ...everyHour,
    does: 'Closes meetings that nobody closed',
    run: () => closeForgottenMeetings(),
  },
  'erase-requisition-names': {
    ...everyHour,
    does: 'Erases who called for a special meeting',
    run: () => eraseRequisitionNames(system('daily'), {}),
  },
  'erase-meeting-answers': {
    ...everyHour,
    does: 'Erases who came to meetings and what they needed',
    run: () => eraseMeetingAnswers(system('daily'), {}),
  },
  'erase-meeting-attendance': {
    ...everyHour,
    does: 'Erases who was at meetings',
    run: () => eraseMeetingAttendance(system('daily'), {}),
  },
  'take-network-counts': {
    does: 'Counts the members of the networks on the first of the month',
    when: '31 3 1 * *',
    fill: '120h',
    run: () => takeNetworkCounts(system('monthly'), {}),
  },
  'take-place-counts': {
    does: 'Counts the members of each place on the first of the month',
    when: '37 3 1 * *',
    fill: '120h',
    run: () => takePlaceCounts(system('monthly'), {}),
  },
  'erase-network-emails': {
    ...everyHour,
    does: 'Erases that emails about networks were sent',
    run: () => eraseNetworkEmails(system('daily'), {}),
  },
  'reconcile-nightly': {
    does: 'Compares our books with Stripe',
    when: '23 2 * * *',
    fill: '12h',
    run: () => reconcileNightly(system('reconciliation')),
  },
  'erase-unproven': {
    ...everyHour,
    does: 'Erases email addresses that nobody confirmed',
    run: untilDone(eraseUnproven),
  },
  'erase-old-sponsor-requests': {
    ...everyHour,
    does: 'Erases requests to meet us that nobody writes about any more',
    run: untilDone(eraseOldSponsorRequests),
  },
  'fill-event-places': {
    does: 'Gives places at events that came free to those who are waiting',
    when: '*/3 * * * *',
    run: () => fillEventPlaces(system('events'), {}),
  },
  'remind-of-events': {
    ...everyHour,
    does: 'Reminds people of events on the day before',
    run: () => remindOfEvents(system('daily'), {}),
  },
  'erase-event-needs': {
    ...everyHour,
    does: 'Erases what people needed for past events',
    run: () => eraseEventNeeds(system('daily'), {}),
  },
  'erase-event-sign-ups': {
    ...everyHour,
    does: 'Erases who signed up for past events',
    run: () => eraseEventSignUps(system('daily'), {}),
  },
  'chase-affiliates': {
    ...everyHour,
    does: 'Reminds affiliates to confirm their year and to pay their fee',
    run: () => chaseAffiliates(system('affiliates')),
  },
  'erase-sisters': {
    ...everyHour,
    does: 'Erases contacts at unions and societies that nobody has checked',
    run: () => eraseSisters(system('daily'), {}),
  },
  'erase-delegates': {
    ...everyHour,
    does: 'Erases delegates of affiliates who did not answer or no longer stand in',
    run: () => eraseDelegates(system('daily'), {}),
  },
  'erase-delegate-arrivals': {
    ...everyHour,
    does: 'Erases which delegates of affiliates were at past meetings',
    run: () => eraseDelegateArrivals(system('daily'), {}),
  },
  'erase-affiliates': {
    ...everyHour,
    does: 'Erases who spoke for organisations that are no longer affiliated',
    run: () => eraseAffiliates(system('daily'), {}),
  },
  'erase-affiliate-emails': {
    ...everyHour,
    does: 'Deletes emails to people who speak for affiliates',
    run: () => eraseAffiliateEmails(system('daily'), {}),
  },
  'tell-signatories': {
    does: 'Emails those who signed a joint statement under an embargo when it has ended',
    when: '*/3 * * * *',
    run: () => tellSignatories(system('statements')),
  },
  'erase-signatories': {
    ...everyHour,
    does: 'Erases the addresses of people who signed joint statements',
    run: () => eraseSignatories(system('daily'), {}),
  },
  'erase-signature-emails': {
    ...everyHour,
    does: 'Deletes emails to people who signed joint statements',
    run: () => eraseSignatureEmails(system('daily'), {}),
  },
  'erase-statement-comments': {
    ...everyHour,
    does: 'Erases what was said of drafts of joint statements',
    run: () => eraseStatementComments(system('daily'), {}),
  },
  'remind-candidates': {
    ...everyHour,
    does: 'Reminds candidates of outside elections who have not answered our questions',
    run: () => remindCandidates(system('daily')),
  },
  'erase-candidate-contacts': {
    ...everyHour,
    does: 'Erases the addresses of candidates of outside elections',
    run: () => eraseCandidateContacts(system('daily'), {}),
  },
  'erase-candidates': {
    ...everyHour,
    does: 'Erases candidates of old outside elections, with their answers',
    run: () => eraseCandidates(system('daily'), {}),
  },
  'erase-network-events': {
    ...everyHour,
    does: 'Erases who signed up for past events of networks, and what they needed',
    run: () => eraseNetworkEvents(system('daily'), {}),
  },
  'erase-old-mails': {
    ...everyHour,
    does: 'Erases what old emails said',
    run: untilDone(eraseOldMails),
  },
  'erase-payment-links': {
    ...everyHour,
    does: 'Erases payment links that are no longer needed',
    run: untilDone(erasePaymentLinks),
  },
  'note-compositions': {
    ...everyHour,
    does: 'Notes whether each group is made up as its rules say',
    run: () => noteCompositions(system('daily'), {}),
  },
  'publish-equality-figures': {
    does: 'Publishes the equality figures of the quarter',
    when: '17 3 1 1,4,7,10 *',
    fill: '60d',
    run: () => publishEqualityFigures(system('quarterly'), {}),
  },
  'email-audit-head': {
    does: 'Emails officers the audit log’s fingerprint to keep',
    when: '47 6 * * *',
    fill: '20h',
    run: () => emailAuditHead(system('daily'), {}),
  },
  'erase-webhooks': {
    ...everyHour,
    does: 'Erases what old Stripe messages said',
    run: untilDone(eraseWebhooks),
  },
  'erase-old-imports': {
    ...everyHour,
    does: 'Erases imported lists',
    run: untilDone(eraseOldImports),
  },
  'erase-old-bank-lines': {
    ...everyHour,
    does: 'Erases what old bank statements say of people',
    run: untilDone(eraseOldBankLines),
  },
  'erase-old-claims': {
    ...everyHour,
    does: 'Erases claims that came to nothing, and vouchers past their years',
    run: untilDone(eraseOldClaims),
  },
  'erase-closed-complaints': {
    ...everyHour,
    does: 'Erases what closed complaints said',
    run: untilDone(eraseClosedComplaints),
  },
  'erase-ended-cases': {
    ...everyHour,
    does: 'Erases what ended cases about members said',
    run: untilDone(eraseEndedCases),
  },
  'erase-declarations': {
    ...everyHour,
    does: 'Erases what candidates declared for a quota',
    run: untilDone(eraseDeclarations),
  },
  'erase-election-drafts': {
    ...everyHour,
    does: 'Erases elections that nobody went on to call',
    run: untilDone(eraseElectionDrafts),
  },
  'erase-outsiders': {
    ...everyHour,
    does: 'Erases candidates from outside who were not chosen',
    run: untilDone(eraseOutsiders),
  },
  'erase-old-drafts': {
    ...everyHour,
    does: 'Deletes drafts that nobody has worked on for months',
    run: untilDone(eraseOldDrafts),
  },
  'erase-old-shared-drafts': {
    ...everyHour,
    does: 'Deletes drafts of two that neither has worked on for months',
    run: untilDone(eraseOldSharedDrafts),
  },
  'erase-ended-applications': {
    ...everyHour,
    does: 'Erases applications that ended',
    run: untilDone(eraseEndedApplications),
  },
  'erase-ended-supporters': {
    ...everyHour,
    does: 'Erases the profiles of former supporters',
    run: untilDone(eraseEndedSupporters),
  },
  'erase-former-photos': {
    ...everyHour,
    does: 'Deletes the photos of officers whose term has ended',
    run: untilDone(eraseFormerPhotos),
  },
  'erase-old-flags': {
    ...everyHour,
    does: 'Erases the remembered addresses of people who were expelled',
    run: untilDone(eraseOldFlags),
  },
  'erase-merge-copies': {
    ...everyHour,
    does: 'Erases how records were before they were merged',
    run: untilDone(eraseMergeCopies),
  },
  'erase-lapsed-members': {
    ...everyHour,
    does: 'Erases the profiles of former members',
    run: untilDone(eraseLapsedMembers),
  },
} satisfies Record<string, Chore>

export type ChoreName = keyof typeof chores
export const choreNames = Object.keys(chores) as ChoreName[]
