import { z } from 'zod'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { dateField, withDates } from '@/lib/kernel/form-fields'
import { type Band, type Interval, organisation } from '@/lib/organisation'

/** What a member may ask of dues that run. Pure. */
export type Terms = { band: Band; amountPence: number; interval: Interval }

export type Wish =
  | ({ kind: 'terms' } & Terms)
  | { kind: 'holiday'; holidayUntil: Date }
  | { kind: 'end-holiday' }
  | { kind: 'cancel' }
  | { kind: 'keep' }

export type ChangeKind = Wish['kind']

/** The first and the last day on which payments can begin again after a holiday taken now, as dates. */
export function holidayRange(at: Date): { first: string; last: string } {
  return {
    first: dateOf(addDays(at, 1)),
    last: dateOf(addDays(at, organisation.rules.holidayMaximumDays)),
  }
}

/** The moment at which payments begin again, if a holiday taken now may last until that date. */
export function holidayUntil(date: string, at: Date): Date | undefined {
  const { first, last } = holidayRange(at)
  return date >= first && date <= last ? atWallTime(date) : undefined
}

export const breakForm = withDates(
  ['until'],
  z.object({
    until: dateField(({ date }) =>
      date ? undefined : 'Enter the date as a day, month and year in numbers',
    ),
  }),
).transform(({ until }) => ({ date: until }))
