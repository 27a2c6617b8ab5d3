import type { RefusalCode } from '@/lib/kernel/refusals'
import { isFree } from '@/lib/organisation'
import { isPriceOf } from '../bands'
import type { Terms } from './change-requests'

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
  return isPaused(dues, at) && interval !== dues.interval ? 'dues.on-holiday' : undefined
}

/** Why these dues cannot take a break. What falls into it is left out, and a year left out would be a year for nothing. */
export function whyNotBreak(dues: Running, at: Date): RefusalCode | undefined {
  const why = whyNotChange(dues)
  if (why) return why
  if (dues.interval !== 'month') return 'dues.holiday-by-the-month'
  return isPaused(dues, at) ? 'dues.on-holiday' : undefined
}

export function isPaused(dues: Pick<Running, 'pausedUntil'>, at: Date): boolean {
  return dues.pausedUntil !== null && dues.pausedUntil > at
}
