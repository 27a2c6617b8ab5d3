import { addDays, atWallTime, dateOf, monthsBefore } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/**
 * How long dues have not been paid, in the steps that the treasurer acts by. Days are calendar days; grace ends by the clock, on the
 * last of them; what is long ago goes by calendar months. Pure.
 */
export const arrearsAges = {
  week: 'Under 7 days',
  fortnight: '7 to 13 days',
  grace: '14 days to the end of grace',
  lapsed: 'Lapsed, this month or the last 3',
  year: 'Lapsed, 4 to 12 months ago',
  longer: 'Lapsed, longer ago',
} as const

export type ArrearsAge = keyof typeof arrearsAges

export const agesInGrace: readonly ArrearsAge[] = ['week', 'fortnight', 'grace']

const { graceDays } = organisation.rules

/** Each age with the first day of failing that belongs to it; the last one has none. */
export function agesFrom(at: Date): { age: ArrearsAge; since?: string }[] {
  const daysAgo = (days: number) => dateOf(addDays(at, -days))
  const startOfMonth = (monthsAgo: number) =>
    `${dateOf(monthsBefore(at, monthsAgo)).slice(0, 7)}-01`
  return [
    { age: 'week', since: daysAgo(6) },
    { age: 'fortnight', since: daysAgo(13) },
    { age: 'grace', since: daysAgo(graceDays - 1) },
    { age: 'lapsed', since: startOfMonth(3) },
    { age: 'year', since: startOfMonth(12) },
    { age: 'longer' },
  ]
}

/** Who failed so many days ago is in grace until their own hour of this day, and lapsed after it. */
export function endOfDay(at: Date): Date {
  return addDays(atWallTime(dateOf(at)), 1)
}
