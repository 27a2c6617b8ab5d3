import { dateOf, inWords } from '@/lib/kernel/calendar'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import type { SubscriptionRow } from '@/lib/money/subscriptions/subscription-rows'
import type { Interval } from '@/lib/organisation'

export function duesTermsOf({ amountPence, interval }: SubscriptionRow) {
  return duesInWords(amountPence, interval as Interval)
}

const statusNames: Record<string, string> = {
  offered: 'not paid yet',
  active: 'running',
  trialing: 'running',
  past_due: 'payment failed',
  unpaid: 'unpaid',
  canceled: 'cancelled',
  incomplete: 'not paid yet',
  incomplete_expired: 'never paid',
  paused: 'paused',
}

const dayOf = (at: Date) => inWords(dateOf(at))

export function stateOf(row: SubscriptionRow): string {
  const { currentPeriodEndsAt, pausedUntil, paymentFailedAt } = row
  const ends = row.cancelsAtPeriodEnd ? 'ends on' : 'next on'
  return [
    statusNames[row.status] ?? row.status,
    paymentFailedAt && `no payment since ${dayOf(paymentFailedAt)}`,
    row.paymentStatus && 'payment on its way',
    pausedUntil && `paused until ${dayOf(pausedUntil)}`,
    row.status !== 'canceled' && currentPeriodEndsAt && `${ends} ${dayOf(currentPeriodEndsAt)}`,
  ]
    .filter(Boolean)
    .join(', ')
}
