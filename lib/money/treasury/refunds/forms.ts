import { z } from 'zod'
import { amountField, withDates } from '@/lib/kernel/form-fields'
import { type RefundReason, refundReasons } from '@/lib/money/ledger/refunds'
import { mostByHand, noteField, pastDate } from '../offline-payments/fields'

const refundId = z.uuid({ error: 'Open the refund again' })

export const proposeForm = z.object({
  entryId: z.uuid({ error: 'Open the payment again' }),
  amount: amountField({ missing: 'Enter how much to give back', most: mostByHand }),
  reason: z.enum(Object.keys(refundReasons) as [RefundReason, ...RefundReason[]], {
    error: 'Choose why',
  }),
})

export const refundForm = z.object({ refundId })

const answerCharacters = 1000

/** For a member who asked: they get these words. */
export const declineRefundForm = z.object({
  refundId,
  answer: z
    .string({ error: 'Enter why' })
    .trim()
    .min(1, 'Enter why, in the words that the member will read')
    .max(answerCharacters, `Shorten it to at most ${answerCharacters} characters`),
})

export const repayForm = withDates(
  ['paid'],
  z.object({ refundId, paid: pastDate, note: noteField }),
).transform(({ refundId, paid, note }) => ({ refundId, paidOn: paid, note }))
