import { z } from 'zod'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { dateField, withDates } from '@/lib/kernel/form-fields'
import type { RefusalCode } from '@/lib/kernel/refusals'
import type { Moves } from '@/lib/kernel/states'
import { type Band, type Interval, isFree, organisation } from '@/lib/organisation'
import { isPriceOf } from '../bands'

/** What a member may ask of dues that run. Pure. */
export type Terms = { band: Band; amountPence: number; interval: Interval }

export type ChangeRequest =
  | ({ kind: 'terms' } & Terms)
  | { kind: 'break'; breakUntil: Date }
  | { kind: 'end-break' }
  | { kind: 'cancel' }
  | { kind: 'keep' }

export type ChangeKind = ChangeRequest['kind']

/** The first and the last day on which payments can begin again after a break taken now, as dates. */
export function breakRange(at: Date): { first: string; last: string } {
  return {
    first: dateOf(addDays(at, 1)),
    last: dateOf(addDays(at, organisation.rules.breakMaximumDays)),
  }
}

/** The moment at which payments begin again, if a break taken now may last until that date. */
export function breakUntil(date: string, at: Date): Date | undefined {
  const { first, last } = breakRange(at)
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

export type ChangeState = 'asked' | 'done' | 'refused' | 'cancelled'

/**
 * What becomes of a change that was asked for. Whoever takes it back in the very moment in which Stripe makes it comes too
 * late: what Stripe did is done.
 */
export const changeMoves = {
  do: { from: ['asked', 'cancelled'], to: 'done' },
  refuse: { from: ['asked'], to: 'refused' },
  cancel: { from: ['asked'], to: 'cancelled' },
} as const satisfies Moves<ChangeState>

type Running = {
  band: string
  amountPence: number
  interval: string
  cancelsAtPeriodEnd: boolean
  paymentFailedAt: Date | null
  pausedUntil: Date | null
  startedAt: Date | null
}

/** Why nothing about these dues can be changed now: only where nothing is owed and no end is near is there something to change. */
export function whyNotChange(dues: Running): RefusalCode | undefined {
  if (dues.cancelsAtPeriodEnd) return 'dues.ending'
  if (dues.paymentFailedAt) return 'dues.owed'
  return dues.startedAt ? undefined : 'dues.not-running'
}

/** Why dues that run cannot take these terms. A free band is no change of terms but the end of paying. */
export function whyNotTerms(dues: Running, terms: Terms, at: Date): RefusalCode | undefined {
  const { band, amountPence, interval } = terms
  const why = whyNotChange(dues)
  if (why) return why
  if (isFree(band) || !isPriceOf(band, interval, amountPence)) return 'subscription.not-a-price'
  const same = dues.band === band && dues.interval === interval && dues.amountPence === amountPence
  if (same) return 'dues.same-terms'
  // A break skips whole payments: skipping a yearly one would be a year.
  return isPaused(dues, at) && interval !== dues.interval ? 'dues.on-break' : undefined
}

/** Why these dues cannot take a break. What falls into it is left out, and a year left out would be a year for nothing. */
export function whyNotBreak(dues: Running, at: Date): RefusalCode | undefined {
  const why = whyNotChange(dues)
  if (why) return why
  if (dues.interval !== 'month') return 'dues.break-by-the-month'
  return isPaused(dues, at) ? 'dues.on-break' : undefined
}

export function isPaused(dues: Pick<Running, 'pausedUntil'>, at: Date): boolean {
  return dues.pausedUntil !== null && dues.pausedUntil > at
}
