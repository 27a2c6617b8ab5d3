import { dateOf } from '@/lib/kernel/calendar'

/** Months as the books have them: a month is its first day, "2027-03-01". Pure. */
export function monthOf(at: Date): string {
  return `${dateOf(at).slice(0, 7)}-01`
}

export function monthsLater(month: string, months: number): string {
  const [year, place] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, place - 1 + months, 1)).toISOString().slice(0, 10)
}

/** So many months in a row, the first one first. */
export function monthsFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, place) => monthsLater(first, place))
}

const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' })

/** "March 2027" */
export function monthInWords(month: string): string {
  return long.format(new Date(`${month}T00:00:00Z`))
}

const shortest = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' })

/** "Mar", under a column. */
export function monthInShort(month: string): string {
  return shortest.format(new Date(`${month}T00:00:00Z`))
}

/** "March", where the year goes without saying. */
export function monthName(month: string): string {
  return short.format(new Date(`${month}T00:00:00Z`))
}
