import 'server-only'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { emailPaperBallotsToCheck } from '@/lib/democracy/elections/papers/email-paper-ballots-to-check'
import { emailPapersCollected } from '@/lib/democracy/elections/papers/email-paper-collected'
import { warnBeforeFreeze } from '@/lib/democracy/elections/roll/warn-before-freeze'
import { type Actor, system } from '@/lib/kernel/actor'
import { reconcileNightly } from '@/lib/money/reconciliation/reconcile-nightly'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { announceRenewals } from '@/lib/money/subscriptions/renewals/announce-renewals'
import { chaseRefunds } from '@/lib/money/treasury/refunds/chase-refunds'
import { keepTallies } from '@/lib/money/treasury/tallies/keep-tallies'
import { expireReferences } from '@/lib/people/referees/expire-references'
import { remindReferees } from '@/lib/people/referees/remind-referees'
import { emailAuditHead } from '@/lib/records/audit/email-head'
import { eraseOldImports } from '@/lib/records/imports/erase-old-imports'
import { resumeImports } from '@/lib/records/imports/resume-imports'
import { eraseDeclarations } from '@/lib/records/retention/erase-declarations'
import { eraseEndedApplications } from '@/lib/records/retention/erase-ended-applications'
import { eraseEndedSupporters } from '@/lib/records/retention/erase-ended-supporters'
import { eraseLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { eraseOldClaims } from '@/lib/records/retention/erase-old-claims'
import { eraseOldMails } from '@/lib/records/retention/erase-old-mails'
import { eraseOutsiders } from '@/lib/records/retention/erase-outsiders'
import { erasePaymentLinks } from '@/lib/records/retention/erase-payment-links'
import { eraseUnproven } from '@/lib/records/retention/erase-unproven'
import { eraseWebhooks } from '@/lib/records/retention/erase-webhooks'
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
  'run-due-election-steps': {
    does: 'Freezes rolls, publishes ballots, closes and counts elections',
    when: '*/3 * * * *',
    run: runDueElectionSteps,
  },
  'remind-referees': {
    ...everyHour,
    does: 'Reminds referees who have not answered',
    run: untilDone(remindReferees),
  },
  'expire-references': {
    ...everyHour,
    does: 'Ends requests for a reference that nobody answered in time',
    run: untilDone(expireReferences),
  },
  'remind-overdue': {
    ...everyHour,
    does: 'Reminds members whose payment failed',
    run: untilDone(remindOverdue),
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
  'erase-old-claims': {
    ...everyHour,
    does: 'Erases claims that came to nothing, and vouchers past their years',
    run: untilDone(eraseOldClaims),
  },
  'erase-declarations': {
    ...everyHour,
    does: 'Erases what candidates declared for a quota',
    run: untilDone(eraseDeclarations),
  },
  'erase-outsiders': {
    ...everyHour,
    does: 'Erases candidates from outside who were not chosen',
    run: untilDone(eraseOutsiders),
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
  'erase-lapsed-members': {
    ...everyHour,
    does: 'Erases the profiles of former members',
    run: untilDone(eraseLapsedMembers),
  },
} satisfies Record<string, Chore>

export type ChoreName = keyof typeof chores
export const choreNames = Object.keys(chores) as ChoreName[]
