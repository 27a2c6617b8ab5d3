import { demoSentences } from '@/lib/demo/audit-sentences'
import { electionSentences } from '@/lib/elections/audit-sentences'
import { importSentences } from '@/lib/imports/audit-sentences'
import { joinSentences } from '@/lib/join/audit-sentences'
import type { Detail } from '@/lib/kernel/audit'
import { leavingSentences } from '@/lib/leaving/audit-sentences'
import { ledgerSentences } from '@/lib/ledger/audit-sentences'
import { memberSentences } from '@/lib/members/audit-sentences'
import { motionSentences } from '@/lib/motions/audit-sentences'
import { networkSentences } from '@/lib/networks/audit-sentences'
import { officerSentences } from '@/lib/officers/audit-sentences'
import { outgoingMailSentences } from '@/lib/outgoing-mail/audit-sentences'
import { payoutSentences } from '@/lib/payouts/audit-sentences'
import { reconciliationSentences } from '@/lib/reconciliation/audit-sentences'
import { refereeSentences } from '@/lib/referees/audit-sentences'
import { retentionSentences } from '@/lib/retention/audit-sentences'
import { signInSentences } from '@/lib/sign-in/audit-sentences'
import { spendingSentences } from '@/lib/spending/audit-sentences'
import { subscriptionSentences } from '@/lib/subscriptions/audit-sentences'
import { supporterSentences } from '@/lib/supporters/audit-sentences'
import { treasurySentences } from '@/lib/treasury/audit-sentences'

/** Every action that is recorded, as what its actor did. Each domain writes its own. */
const sentences: Record<string, (detail: Detail) => string> = {
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
}

/** "approved the application". An action that has lost its sentence still shows by its name. */
export function sentenceFor(action: string, detail: Detail): string {
  return sentences[action]?.(detail) ?? `did “${action}”`
}

export function hasSentence(action: string): boolean {
  return action in sentences
}
