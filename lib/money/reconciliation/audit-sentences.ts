import { inPounds } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'

type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about walks through Stripe, after the name of who did it. */
export const reconciliationSentences: Record<string, (detail: Detail) => string> = {
  'reconciliation.started': () => 'began to compare our books with Stripe’s',
  'reconciliation.done': ({ customers, booksPence, stripePence }) =>
    `compared ${customers} customers with Stripe: our books say ${inPounds(Number(booksPence))}, Stripe says ${inPounds(Number(stripePence))}`,
  'reconciliation.failed': () => 'gave up comparing our books with Stripe’s',
  'drift.found': ({ healed, waiting }) =>
    `found our books and Stripe’s to differ: ${healed} put right, ${waiting} for ${officerWith('money.handle')}`,
  'drift.settled': ({ correctionPence }) =>
    correctionPence
      ? `put right a difference from Stripe by a correction of ${inPounds(Number(correctionPence))}`
      : 'looked at a difference from Stripe and left it as it is',
  'subscription.linked': () => 'linked a subscription to its customer at Stripe again',
}
