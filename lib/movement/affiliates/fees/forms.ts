import { z } from 'zod'
import { amountField, brokenForm, withDates } from '@/lib/kernel/form-fields'
import { handKinds } from '@/lib/money/ledger/entry-kinds'
import { mostByHand, nonce, pastDate } from '@/lib/money/treasury/offline-payments/fields'

/** A fee that came by hand, as the treasurer types it. Pure. */
export const recordFeeForm = withDates(
  ['received'],
  z.object({
    nonce,
    yearId: z.uuid({ error: brokenForm }),
    kind: z.enum(handKinds, { error: 'Choose how it was paid' }),
    amount: amountField({ missing: 'Enter the amount', most: mostByHand }),
    received: pastDate,
  }),
).transform(({ amount, received, ...fee }) => ({
  ...fee,
  amountPence: amount,
  receivedOn: received,
}))
