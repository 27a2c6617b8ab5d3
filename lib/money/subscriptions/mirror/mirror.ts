import { type Band, type Interval, intervals } from '@/lib/organisation'
import { bandOf } from '../bands'
import type { StripeSubscription } from '../stripe'
import { idOf, instantOfStripe } from '../stripe-values'
import type { Truth } from './fetch-stripe-customer'
import {
  chargesOf,
  failedAt,
  givenUpSince,
  invoicesOf,
  isOnItsWay,
  isOverAtStripe,
  isOwed,
  openInvoiceOf,
  paidTimeEndsAt,
  takenBack,
  waitsForConfirmation,
} from './open-invoice'

/** How our columns for a subscription follow from what Stripe says. Pure; what it means for a member is settled in standing.ts. */
export type Mirror = {
  status: string
  band?: Band
  amountPence?: number
  interval?: Interval
  paymentStatus: string | null
  paymentFailedAt: Date | null
  currentPeriodEndsAt: Date | null
  cancelsAtPeriodEnd: boolean
  pausedUntil: Date | null
  duePence: number
  dueInvoiceId: string | null
  needsConfirmation: boolean
  method?: string
  startedAt: Date | null
}

/** Stripe's words that we know the meaning of. Enums grow: at any other word the last known one stays. */
export const knownStatuses = [
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'canceled',
  'unpaid',
  'paused',
]
export const liveStatuses = ['trialing', 'active', 'past_due', 'unpaid', 'paused']

export function isLive(subscription: StripeSubscription) {
  return liveStatuses.includes(subscription.status)
}

export function mirrorOf(truth: Truth, subscription: StripeSubscription): Mirror {
  const line = subscription.items.data[0]
  const price = line?.price
  const demand = openInvoiceOf(truth, subscription.id)
  const over = isOverAtStripe(subscription)
  const owedSince = demand ? failedAt(truth, demand) : null
  const unpaid = owedSince ?? (over ? givenUpSince(truth, subscription) : null)
  const taken = takenBack(truth, subscription)
  // A payment that the bank took back has not arrived either: grace runs from the day on which the money went.
  const failed = taken && !(unpaid && unpaid < taken.at) ? taken.at : unpaid
  return {
    status: subscription.status,
    band: bandOf(idOf(price?.product) ?? ''),
    amountPence: price?.unit_amount ? price.unit_amount * (line?.quantity ?? 1) : undefined,
    interval: intervals.find((interval) => interval === price?.recurring?.interval),
    paymentStatus: demand && isOnItsWay(truth, demand) ? 'processing' : null,
    paymentFailedAt: failed,
    currentPeriodEndsAt: over
      ? paidTimeEndsAt(truth, subscription)
      : line
        ? instantOfStripe(line.current_period_end)
        : null,
    cancelsAtPeriodEnd: subscription.cancel_at_period_end,
    pausedUntil: subscription.pause_collection?.resumes_at
      ? instantOfStripe(subscription.pause_collection.resumes_at)
      : null,
    duePence: demand && isOwed(demand) ? demand.amount_remaining : 0,
    dueInvoiceId:
      taken && failed === taken.at
        ? (taken.invoiceId ?? null)
        : demand && isOwed(demand)
          ? demand.id
          : null,
    needsConfirmation: demand !== undefined && waitsForConfirmation(truth, demand),
    method: methodOf(truth, subscription),
    startedAt: firstPaidAt(truth, subscription.id),
  }
}

function firstPaidAt(truth: Truth, subscriptionId: string): Date | null {
  const paidAt = invoicesOf(truth, subscriptionId)
    .map((invoice) => invoice.status_transitions.paid_at)
    .filter((seconds) => seconds !== null)
  return paidAt.length > 0 ? instantOfStripe(Math.min(...paidAt)) : null
}

/** `card`, `bacs_debit`: what the next payment is taken from, or else what the last one was. */
function methodOf(truth: Truth, subscription: StripeSubscription): string | undefined {
  const chosen = subscription.default_payment_method
  if (chosen && typeof chosen === 'object') return chosen.type
  const charges = invoicesOf(truth, subscription.id).flatMap((one) => chargesOf(truth, one))
  return charges[0]?.payment_method_details?.type
}
