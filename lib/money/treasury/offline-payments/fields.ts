import { z } from 'zod'
import { dateOf, realDate } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { penceFrom } from '@/lib/kernel/money'

/** What an officer types about money, read the same way on every form. Pure. */
export const nonce = z.uuid({ error: 'Open the form again' })

const most = 50_000_00

export function amountField(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((typed, context) => {
      const pence = penceFrom(typed)
      if (pence !== undefined && pence <= most) return pence
      context.addIssue({ code: 'custom', message: 'Enter an amount in pounds, like 36 or 7.50' })
      return z.NEVER
    })
}

export const moreThanNothing = (pence: number) => pence > 0

/** A reference that can be found again: the number of a cheque, the line of a bank statement. */
export const noteField = z
  .string()
  .optional()
  .transform((text) => (text ?? '').trim().replace(/\s+/g, ' '))
  .refine((text) => text.length <= 120, 'Shorten the reference to at most 120 characters')

export type DayBoxes = { day?: string; month?: string; year?: string }

const earliest = '2000-01-01'

/** A day that is not in the future, from its three boxes; or what is wrong with it. */
export function pastDay({ day, month, year }: DayBoxes): { date?: string; wrong?: string } {
  const typed = [day, month, year].map((box) => (/^\d{1,4}$/.test(box ?? '') ? Number(box) : 0))
  const date = realDate(typed[2]!, typed[1]!, typed[0]!)
  if (!date || date < earliest) return { wrong: 'Enter a real day, like 27 3 2026' }
  return date > dateOf(now()) ? { wrong: 'The day cannot be in the future' } : { date }
}

const box = z.string().trim().optional().catch(undefined)

/** The three boxes of `name`, as a form sends them. */
export function dayBoxes<Name extends string>(name: Name) {
  return { [`${name}Day`]: box, [`${name}Month`]: box, [`${name}Year`]: box } as Record<
    `${Name}${'Day' | 'Month' | 'Year'}`,
    typeof box
  >
}
