import { z } from 'zod'
import { dateField, withDates } from '@/lib/kernel/form-fields'
import { penceFrom } from '@/lib/kernel/money'

const most = 100_000_000

/** What the treasurer reads on the bank statement. That nothing came is an answer too. */
export const bankLineForm = withDates(
  ['received'],
  z.object({
    payoutId: z.string().regex(/^\w{1,200}$/),
    amount: z.string().default('').transform(bankPenceIn),
    received: dateField(({ date }) =>
      date ? undefined : 'Enter the date on the bank statement, like 27 3 2027',
    ),
  }),
).transform(({ payoutId, amount, received }) => ({
  payoutId,
  bankPence: amount,
  bankOn: received,
}))

function bankPenceIn(typed: string, context: z.RefinementCtx): number {
  const pence = penceFrom(typed)
  if (pence !== undefined && pence <= most) return pence
  const message = 'Enter the amount on the bank statement, like 110.85. If nothing arrived, enter 0'
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
