import { demoSentences } from '@/lib/demo/audit-sentences'
import { electionSentences } from '@/lib/democracy/elections/audit-sentences'
import { motionSentences } from '@/lib/democracy/motions/audit-sentences'
import { joinSentences } from '@/lib/membership/join/audit-sentences'
import { leavingSentences } from '@/lib/membership/leaving/audit-sentences'
import { ledgerSentences } from '@/lib/money/ledger/audit-sentences'
import { payoutSentences } from '@/lib/money/payouts/audit-sentences'
import { reconciliationSentences } from '@/lib/money/reconciliation/audit-sentences'
import { spendingSentences } from '@/lib/money/spending/audit-sentences'
import { subscriptionSentences } from '@/lib/money/subscriptions/audit-sentences'
import { treasurySentences } from '@/lib/money/treasury/audit-sentences'
import { memberSentences } from '@/lib/people/members/audit-sentences'
import { networkSentences } from '@/lib/people/networks/audit-sentences'
import { officerSentences } from '@/lib/people/officers/audit-sentences'
import { refereeSentences } from '@/lib/people/referees/audit-sentences'
import { signInSentences } from '@/lib/people/sign-in/audit-sentences'
import { supporterSentences } from '@/lib/people/supporters/audit-sentences'
import { importSentences } from '@/lib/records/imports/audit-sentences'
import { outgoingMailSentences } from '@/lib/records/outgoing-mail/audit-sentences'
import { retentionSentences } from '@/lib/records/retention/audit-sentences'

/**
 * Everything that is recorded, as what its actor did, with the detail that goes into the audit: `work.record` takes nothing
 * else. Each domain writes its own. The audit only grows: what nobody records any more keeps its sentence here.
 */
export const auditSentences = {
  ...demoSentences,
  ...electionSentences,
  ...leavingSentences,
  ...importSentences,
  ...spendingSentences,
  ...payoutSentences,
  ...reconciliationSentences,
  ...treasurySentences,
  ...ledgerSentences,
  ...joinSentences,
  ...memberSentences,
  ...motionSentences,
  ...networkSentences,
  ...officerSentences,
  ...outgoingMailSentences,
  ...refereeSentences,
  ...retentionSentences,
  ...signInSentences,
  ...subscriptionSentences,
  ...supporterSentences,
} satisfies Record<string, (detail: never) => string>

export type AuditSentences = typeof auditSentences
