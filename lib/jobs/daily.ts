import 'server-only'
import { mindElections } from '@/lib/elections/closing/mind-elections'
import { warnOfHandPapers } from '@/lib/elections/papers/warn-of-hand-papers'
import { warnBeforeFreeze } from '@/lib/elections/roll/warn-before-freeze'
import { forgetImports } from '@/lib/imports/forget-imports'
import { system } from '@/lib/kernel/actor'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { expireReferences } from '@/lib/referees/expire-references'
import { remindReferees } from '@/lib/referees/remind-referees'
import { forgetClaims } from '@/lib/retention/forget-claims'
import { forgetDeclarations } from '@/lib/retention/forget-declarations'
import { forgetEndedApplications } from '@/lib/retention/forget-ended-applications'
import { forgetLapsedMembers } from '@/lib/retention/forget-lapsed-members'
import { forgetMails } from '@/lib/retention/forget-mails'
import { forgetOutsiders } from '@/lib/retention/forget-outsiders'
import { forgetPaymentLinks } from '@/lib/retention/forget-payment-links'
import { forgetUnproven } from '@/lib/retention/forget-unproven'
import { forgetWebhooks } from '@/lib/retention/forget-webhooks'
import { remindOverdue } from '@/lib/subscriptions/mend/remind-overdue'
import { announceRenewals } from '@/lib/subscriptions/renewals/announce-renewals'
import { followRefunds } from '@/lib/treasury/refunds/follow-refunds'
import { keepTallies } from '@/lib/treasury/tallies/keep-tallies'

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
