import { z } from 'zod'
import { dateOf, realDate } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { inPounds, penceFrom } from '@/lib/kernel/money'
import type { ClaimKind } from '../claim-kinds'
import { dateProblem } from './dates'

/** The answers that forms about claims share. Pure. */
export const mostCharacters = 2000
/** No spending is larger than this; it keeps a slip of the finger out of the books. */
export const mostPence = 10_000_000

export const numberField = z
  .string({ error: 'Open the claim again' })
  .regex(/^\d{1,9}$/, 'Open the claim again')
  .transform(Number)

export const typed = z.string().trim().catch('')

export function claimWords(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(mostCharacters, `Write at most ${mostCharacters} characters`)
}

export function claimAmountField(most: number, missing = 'Enter how much it is, in pounds') {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((text, context) => {
      const pence = penceFrom(text)
      if (pence !== undefined && pence > 0 && pence <= most) return pence
      const tooMuch = pence !== undefined && pence > most
      context.issues.push({
        code: 'custom',
        input: text,
        message: tooMuch
          ? `Enter at most ${inPounds(most)}`
          : 'Enter an amount in pounds, like 23.40',
      })
      return z.NEVER
    })
}

type Boxes = { Day?: unknown; Month?: unknown; Year?: unknown }

/** The three boxes of a date are one answer. */
export function gathered<Schema extends z.ZodType>(name: string, schema: Schema) {
  return z.preprocess((fields) => {
    if (typeof fields !== 'object' || fields === null) return fields
    const sent = fields as Record<string, unknown>
    const [Day, Month, Year] = ['Day', 'Month', 'Year'].map((box) => sent[`${name}${box}`])
    return { ...fields, [name]: { Day, Month, Year } satisfies Boxes }
  }, schema)
}

/** A date out of its boxes: nothing when they are empty, `false` when it is no real day. */
function dateIn({ Day, Month, Year }: Boxes): string | false | undefined {
  const typed = [Year, Month, Day].map((box) => (typeof box === 'string' ? box.trim() : ''))
  if (typed.every((box) => box === '')) return undefined
  const [year, month, day] = typed.map((box) => (/^\d{1,4}$/.test(box) ? Number(box) : 0))
  return realDate(year!, month!, day!) ?? false
}

export function spentOnField(kind: ClaimKind) {
  return z.unknown().transform((boxes, context): string | undefined => {
    const date = dateIn(boxes as Boxes)
    const message =
      date === false ? 'Enter a real day, like 27 3 2026' : dateProblem(kind, date, dateOf(now()))
    if (message) context.issues.push({ code: 'custom', input: boxes, message })
    return date || undefined
  })
}

export const paidOnField = z.unknown().transform((boxes, context): string => {
  const date = dateIn(boxes as Boxes)
  if (date) return date
  const message = 'Enter the day on which the transfer was made'
  context.issues.push({ code: 'custom', input: boxes, message })
  return ''
})
