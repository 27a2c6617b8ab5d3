import { z } from 'zod'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { brokenForm, dateField } from '@/lib/kernel/form-fields'

/** What an officer types about money, read the same way on every form. Pure. */
export const nonce = z.uuid({ error: brokenForm })

/** No sum that comes by hand is larger; it keeps a slip of the finger out of the books. */
export const mostByHand = 50_000_00

/** A reference that can be found again: the number of a cheque, the line of a bank statement. */
export const noteField = z
  .string()
  .optional()
  .transform((text) => (text ?? '').trim().replace(/\s+/g, ' '))
  .refine((text) => text.length <= 120, 'Reference must be 120 characters or fewer')

const earliest = '2000-01-01'

/** The day on which money came or went: not in the future. */
export const pastDate = dateField(({ date }) => {
  if (!date || date < earliest) return 'Enter a real date, like 27 3 2026'
  return date > dateOf(now()) ? 'The date must be today or in the past' : undefined
})
