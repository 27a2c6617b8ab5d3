import 'server-only'
import {
  differences,
  reconciledCustomers,
  reconciliations,
  stripeListCursors,
} from '@/db/schema/money/reconciliation'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'

export const reconciliationData = [
  personalData({
    table: differences,
    title: 'Where our books and Stripe’s differed about you',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the payer', { erase: null }),
      reconciliationId: pointer('the comparison'),
      customerId: shown('Your number at Stripe'),
      kind: shown('What differed', { as: codeInWords }),
      sourceKey: shown('Payment or dues at Stripe'),
      here: shown('In our books'),
      atStripe: shown('At Stripe'),
      correctedAt: shown('Corrected automatically'),
      resolvedAt: shown('Resolved'),
      resolvedBy: actor,
    },
    erase: 'blank',
    kept: 'As long as our books, without your name once your details are erased.',
  }),
  noPersonalData(reconciliations, {
    state: nothing('state'),
    stage: nothing('state'),
    cursor: nothing('key'),
    lastError: nothing('fault'),
    startedBy: actor,
  }),
  // Emptied when the comparison ends.
  noPersonalData(reconciledCustomers, {
    reconciliationId: pointer('the comparison'),
    customerId: pointer('a customer at Stripe, of whom the dues know the member'),
  }),
  noPersonalData(stripeListCursors, { name: nothing('key'), cursor: nothing('key') }),
]
