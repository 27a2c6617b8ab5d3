import 'server-only'
import { mindElections } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { warnOfHandPapers } from '@/lib/democracy/elections/papers/email-paper-ballots-to-check'
import { warnBeforeFreeze } from '@/lib/democracy/elections/roll/warn-before-freeze'
import { system } from '@/lib/kernel/actor'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { announceRenewals } from '@/lib/money/subscriptions/renewals/announce-renewals'
import { followRefunds } from '@/lib/money/treasury/refunds/chase-refunds'
import { keepTallies } from '@/lib/money/treasury/tallies/keep-tallies'
import { expireReferences } from '@/lib/people/referees/expire-references'
import { remindReferees } from '@/lib/people/referees/remind-referees'
import { forgetImports } from '@/lib/records/imports/erase-old-imports'
import { forgetDeclarations } from '@/lib/records/retention/erase-declarations'
import { forgetEndedApplications } from '@/lib/records/retention/erase-ended-applications'
import { forgetLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { forgetClaims } from '@/lib/records/retention/erase-old-claims'
import { forgetMails } from '@/lib/records/retention/erase-old-mails'
import { forgetOutsiders } from '@/lib/records/retention/erase-outsiders'
import { forgetPaymentLinks } from '@/lib/records/retention/erase-payment-links'
import { forgetUnproven } from '@/lib/records/retention/erase-unproven'
import { forgetWebhooks } from '@/lib/records/retention/erase-webhooks'

const chores = [
  remindReferees,
  expireReferences,
  remindOverdue,
  announceRenewals,
  forgetUnproven,
  forgetMails,
  forgetPaymentLinks,
  forgetWebhooks,
  forgetImports,
  forgetClaims,
  forgetDeclarations,
  forgetOutsiders,
  forgetEndedApplications,
  forgetLapsedMembers,
  followRefunds,
  keepTallies,
  warnBeforeFreeze,
  warnOfHandPapers,
  mindElections,
]

/** What the clock asks for, several times a day: each chore in batches until nothing is left. Doing it twice does nothing twice. */
export async function runDaily() {
  await followDemoClock()
  for (const chore of chores) {
    while ((await chore(system('daily'), {})).more) {}
  }
}
