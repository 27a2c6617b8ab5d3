import { inPounds } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'
import type { DifferenceKind } from './difference-kinds'

/** What stands in the audit about walks through Stripe, after the name of who did it. */
export const reconciliationSentences = {
  'reconciliation.started': () => 'started comparing our books with Stripe’s',
  'reconciliation.done': ({
    customers,
    booksPence,
    stripePence,
  }: {
    customers: number
    booksPence: number
    stripePence: number
  }) =>
    `compared ${customers} customers with Stripe: our books say ${inPounds(booksPence)}, Stripe says ${inPounds(stripePence)}`,
  'reconciliation.failed': () => 'stopped comparing our books with Stripe’s after a fault',
  'difference.found': ({
    corrected,
    waiting,
  }: {
    personId: string | null
    corrected: number
    waiting: number
  }) =>
    `found differences from Stripe: ${corrected} corrected, ${waiting} for ${officerWith('money.handle')}`,
  'drift.settled': ({
    correctionPence,
  }: {
    kind: DifferenceKind
    personId: string | null
    correctionPence: number | null
  }) =>
    correctionPence
      ? `corrected a difference from Stripe by ${inPounds(correctionPence)}`
      : 'checked a difference from Stripe and left it as it is',
  'subscription.linked': (_: { personId: string }) =>
    'linked a subscription to its customer at Stripe again',
}
