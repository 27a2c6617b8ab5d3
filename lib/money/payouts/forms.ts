import { z } from 'zod'
import { realDate } from '@/lib/kernel/calendar'
import { penceFrom } from '@/lib/kernel/money'

const box = z.string().optional()
const most = 100_000_000

/** What the treasurer reads on the bank statement. That nothing came is an answer too. */
export const bankLineForm = z

  .object({
    payoutId: z.string().regex(/^\w{1,200}$/),
    amount: box,
    receivedDay: box,
    receivedMonth: box,
    receivedYear: box,
  })
  .transform(({ payoutId, amount = '', receivedDay, receivedMonth, receivedYear }, context) => {
    const bankPence = penceFrom(amount)
    const bankOn = realDate(Number(receivedYear), Number(receivedMonth), Number(receivedDay))
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (bankPence === undefined || bankPence > most) {
      say(
        'amount',
        'Enter the amount on the bank statement, like 110.85. If nothing came, enter 0.',
      )
    }
    if (!bankOn) say('received', 'Enter the day on the bank statement, like 27 3 2027.')
    return bankPence === undefined || bankPence > most || !bankOn
      ? z.NEVER
      : { payoutId, bankPence, bankOn }
  })
