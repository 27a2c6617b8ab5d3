import { monthIn, realDate } from '@/lib/kernel/calendar'
import type { DateOrder } from './repairs'

/**
 * Dates as lists have them. Day first as in Britain, or year first; what could be read in two ways is not guessed, unless an
 * officer has said how its column is written. Pure.
 */
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/
const inFigures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ].*)?$/
const dayNumber = /^\d{1,5}(?:\.\d+)?$/
const inWords = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i,
  /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
]

/** Whether a date only makes sense with the month in front. One such date puts its whole column in doubt. */
export function isMonthFirst(text: string): boolean {
  const [, first, second, year] = inFigures.exec(text) ?? []
  return year?.length === 4 && Number(first) <= 12 && Number(second) > 12
}

export type DateProblem = 'ambiguous' | 'impossible'
export type DatedField = 'dateOfBirth' | 'joinedOn' | 'paidUntil'
export type DateReader = (field: DatedField, latest: string) => { date: string } | DateProblem

type Written = {
  /** What an officer says of the column. */
  order?: DateOrder
  /** Some other date of the column has its month in front. */
  monthFirst: boolean
  /** A year of two figures is the last one before this day. */
  latest: string
}

export function dateIn(
  text: string,
  { order, monthFirst, latest }: Written,
): { date: string } | DateProblem {
  const iso = yearFirst.exec(text)
  if (iso) return real(iso[1]!, iso[2]!, iso[3]!)
  if (order === 'day-numbers' && dayNumber.test(text)) return dayOfExcel(Number.parseInt(text, 10))
  const figures = inFigures.exec(text)
  if (figures) {
    const [, first, second, year] = figures as unknown as [string, string, string, string]
    const short = year.length === 2
    const either = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
    if (!order && (short || (monthFirst && either))) return 'ambiguous'
    const [day, month] = order === 'month-first' ? [second, first] : [first, second]
    return short ? lastBefore(latest, year, month, day) : real(year, month, day)
  }
  const { day, month, year } = inWords.map((form) => form.exec(text)?.groups).find(Boolean) ?? {}
  const named = month && monthIn(month)
  return named ? real(year!, String(named), day!) : 'impossible'
}

function lastBefore(latest: string, year: string, month: string, day: string) {
  const found = real(`20${year}`, month, day)
  return typeof found === 'object' && found.date > latest ? real(`19${year}`, month, day) : found
}

/** Excel's first day is 1 January 1900, and its 1900 has a 29 February. */
function dayOfExcel(number: number): { date: string } | DateProblem {
  if (number < 61) return 'impossible'
  const day = new Date(Date.UTC(1899, 11, 30) + number * 24 * 60 * 60 * 1000)
  return { date: day.toISOString().slice(0, 10) }
}

function real(year: string, month: string, day: string): { date: string } | DateProblem {
  const date = realDate(Number(year), Number(month), Number(day))
  return date ? { date } : 'impossible'
}
