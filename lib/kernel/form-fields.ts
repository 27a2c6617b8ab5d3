import { z } from 'zod'
import { monthIn, realDate } from './calendar'
import { inPounds, penceFrom } from './money'

/**
 * Dates, times, sums and numbers as people type them, read in one way on every form. Only the digits 0 to 9 count: what a
 * program would take for a number as well, like "0x1b" or "5e0", is a slip and not an answer. Pure, for browser and server.
 */

/** About a field that the page fills in itself, so that there is nothing to correct. */
export const brokenForm = 'Something went wrong with this form. Reload the page and try again'

/** "0", "7", "042", up to so many. */
export function wholeNumberIn(text: unknown, most = Number.MAX_SAFE_INTEGER): number | undefined {
  if (typeof text !== 'string' || !/^\d{1,16}$/.test(text.trim())) return undefined
  const number = Number(text)
  return number <= most ? number : undefined
}

/** A whole number from `least` to `most`, or the sentence. */
export function numberField({
  least = 0,
  most = 2_147_483_647,
  wrong,
}: {
  least?: number
  most?: number
  wrong: string
}) {
  const field = z.unknown().transform((text, context): number => {
    const number = wholeNumberIn(text, most)
    if (number !== undefined && number >= least) return number
    context.issues.push({ code: 'custom', input: text, message: wrong })
    return z.NEVER
  })
  // A field that was not sent at all gets the sentence, too.
  return z.preprocess((text) => text ?? '', field)
}

/** The number of a motion, a claim, an application, which its page put into the form. */
export const hiddenNumber = numberField({ most: 999_999_999, wrong: brokenForm })

/** A date as it was typed: its boxes, and the day they name if there is one. */
export type TypedDate = { date?: string; missing: ('day' | 'month' | 'year')[] }

/** Reads `${name}Day`, `${name}Month` and `${name}Year`. */
export function dateInBoxes(form: Record<string, unknown>, name: string): TypedDate {
  const box = (part: string) => {
    const typed = form[`${name}${part}`]
    return typeof typed === 'string' ? typed.trim() : ''
  }
  const [day, month, year] = [box('Day'), box('Month'), box('Year')]
  const missing = (
    [
      ['day', day],
      ['month', month],
      ['year', year],
    ] as const
  ).flatMap(([part, typed]) => (typed === '' ? [part] : []))
  const dayOfMonth = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(day)?.[1]
  const monthOfYear = monthIn(month)
  const read = dayOfMonth !== undefined && monthOfYear !== undefined && /^\d{4}$/.test(year)
  return {
    missing,
    date: read ? realDate(Number(year), monthOfYear, Number(dayOfMonth)) : undefined,
  }
}

/** A date as its three boxes show it. */
export function boxesOf(date: string) {
  const [year, month, day] = date.split('-').map((part) => String(Number(part)))
  return { day: day!, month: month!, year: year! }
}

/** Makes one answer of the three boxes of each date, for `dateField`. */
export function withDates<Schema extends z.ZodType>(names: string[], schema: Schema) {
  return z.preprocess((fields) => {
    if (typeof fields !== 'object' || fields === null) return fields
    const form = fields as Record<string, unknown>
    return { ...form, ...Object.fromEntries(names.map((name) => [name, dateInBoxes(form, name)])) }
  }, schema)
}

/** A date, or the sentence about what is wrong with it. */
export function dateField(wrong: (typed: TypedDate) => string | undefined) {
  return z.unknown().transform((typed, context): string => {
    const read = (typed as TypedDate | undefined) ?? { missing: ['day', 'month', 'year'] }
    const message = wrong(read)
    if (message) context.issues.push({ code: 'custom', input: typed, message })
    return read.date ?? ''
  })
}

/** "8pm", "8 p.m.", "8.30 pm", "18:30", "18h30", "noon" as `HH:MM`. Midnight has no day of its own, so it is not taken. */
export function timeIn(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const typed = text.trim().replace(/(?<=[\d\s][ap])\.?\s?m\.?$/i, 'm')
  if (/^(12\s*)?(noon|midday)$/i.test(typed)) return '12:00'
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(typed)
  if (!found) return undefined
  const [, hours, minutes = '00', half] = found
  if (!half && found[2] === undefined) return undefined
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  const real =
    Number(minutes) < 60 && hour < 24 && (!half || (Number(hours) >= 1 && Number(hours) <= 12))
  return real ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined
}

/** A time of day, or the sentence. */
export function timeField(wrong: string) {
  return z.unknown().transform((typed, context): string => {
    const read = timeIn(typed)
    if (read) return read
    context.issues.push({ code: 'custom', input: typed, message: wrong })
    return z.NEVER
  })
}

/** A sum in pounds, as pence: "3", "3.50", "£1,200.50". Nothing at all is an amount only where `zero` says so. */
export function amountField({
  missing = 'Enter an amount in pounds',
  most,
  zero = false,
}: {
  missing?: string
  most: number
  zero?: boolean
}) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((text, context) => {
      const pence = penceFrom(text)
      const message =
        pence === undefined
          ? 'Enter an amount in pounds, like 36 or 7.50'
          : pence > most
            ? `Amount must be ${inPounds(most)} or less`
            : pence === 0 && !zero
              ? 'Enter an amount above £0'
              : undefined
      if (message === undefined) return pence!
      context.issues.push({ code: 'custom', input: text, message })
      return z.NEVER
    })
}
