import { z } from 'zod'
import { amountField, brokenForm, withDates } from '@/lib/kernel/form-fields'
import { type RefundReason, refundReasons } from '@/lib/money/ledger/refunds'
import { mostByHand, noteField, pastDate } from '../offline-payments/fields'

const refundId = z.uuid({ error: brokenForm })

export const proposeForm = z.object({
  entryId: z.uuid({ error: brokenForm }),
  amount: amountField({ missing: 'Enter how much to refund', most: mostByHand }),
  reason: z.enum(Object.keys(refundReasons) as [RefundReason, ...RefundReason[]], {
    error: 'Choose a reason',
  }),
})

export const refundForm = z.object({ refundId })

const answerCharacters = 1000

/** For a member who asked: they get these words. */
export const declineRefundForm = z.object({
  refundId,
  answer: z
    .string({ error: 'Enter a reason' })
    .trim()
    .min(1, 'Enter a reason for the member')
    .max(answerCharacters, `Reason must be ${answerCharacters} characters or fewer`),
})

export const repayForm = withDates(
  ['paid'],
  z.object({ refundId, paid: pastDate, note: noteField }),
).transform(({ refundId, paid, note }) => ({ refundId, paidOn: paid, note }))
