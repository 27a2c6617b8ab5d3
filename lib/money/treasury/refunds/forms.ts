import { z } from 'zod'
import { type RefundReason, refundReasons } from '@/lib/money/ledger/refunds'
import {
  amountField,
  dayBoxes,
  moreThanNothing,
  noteField,
  pastDay,
} from '../offline-payments/fields'

const refundId = z.uuid({ error: 'Open the refund again' })

export const proposeForm = z.object({
  entryId: z.uuid({ error: 'Open the payment again' }),
  amount: amountField('Enter how much to give back').refine(
    moreThanNothing,
    'Enter more than nothing',
  ),
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

export const repayForm = z
  .object({ refundId, ...dayBoxes('paid'), note: noteField })
  .transform((form, context) => {
    const { paidDay: day, paidMonth: month, paidYear: year } = form
    const paid = pastDay({ day, month, year })
    if (paid.wrong) context.addIssue({ code: 'custom', path: ['paid'], message: paid.wrong })
    return { refundId: form.refundId, paidOn: paid.date ?? '', note: form.note }
  })
