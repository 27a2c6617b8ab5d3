import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/** The year of the accounts, named after the one in which it begins. Days are days here, not in Greenwich. Pure. */
const month = organisation.rules.financialYearStartMonth

const firstDayOf = (year: number) => `${year}-${String(month).padStart(2, '0')}-01`

/** From its first moment up to the first of the next. */
export function financialYear(year: number): { from: Date; until: Date } {
  return { from: atWallTime(firstDayOf(year)), until: atWallTime(firstDayOf(year + 1)) }
}

export function financialYearOf(at: Date): number {
  const [year, inMonth] = dateOf(at).split('-').map(Number) as [number, number]
  return inMonth < month ? year - 1 : year
}

/** "2026", or "2026–27" where the year does not begin in January. */
export function yearInWords(year: number): string {
  return month === 1 ? String(year) : `${year}–${String((year + 1) % 100).padStart(2, '0')}`
}
