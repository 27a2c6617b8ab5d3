import { realDate } from '@/lib/kernel/calendar'

/** Dates as lists have them. Day first as in Britain, or year first; what could be read in two ways is not guessed. Pure. */
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/
const shortYear = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/
const inWords = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Whether a date only makes sense with the month in front. One such date puts its whole column in doubt. */
export function isMonthFirst(text: string): boolean {
  const [, first, second] = dayFirst.exec(text) ?? []
  return first !== undefined && Number(first) <= 12 && Number(second) > 12
}

export type DateProblem = 'ambiguous' | 'impossible'

export function dateIn(text: string, monthFirst: boolean): { date: string } | DateProblem {
  const iso = yearFirst.exec(text)
  if (iso) return real(iso[1]!, iso[2]!, iso[3]!)
  if (shortYear.test(text)) return 'ambiguous'
  const british = dayFirst.exec(text)
  if (british) {
    const [, day, month, year] = british
    const either = Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month)
    return monthFirst && either ? 'ambiguous' : real(year!, month!, day!)
  }
  const [, day, name, year] = inWords.exec(text) ?? []
  const month = months.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1
  return month > 0 ? real(year!, String(month), day!) : 'impossible'
}

function real(year: string, month: string, day: string): { date: string } | DateProblem {
  const date = realDate(Number(year), Number(month), Number(day))
  return date ? { date } : 'impossible'
}
