import { type Band, type Interval, intervals } from '@/lib/organisation'
import { bandOf } from '../bands'
import type { StripeCharge, StripeInvoice, StripeSubscription } from '../stripe'
import type { Truth } from './truth'

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
  startedAt: Date | null
}

const instant = (seconds: number) => new Date(seconds * 1000)
export const idOf = (reference: string | { id: string } | null | undefined) =>
  typeof reference === 'string' ? reference : reference?.id

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
  const latest = latestInvoiceOf(truth, subscription)
  const paidAt = invoicesOf(truth, subscription.id)
    .map((invoice) => invoice.status_transitions.paid_at)
    .filter((seconds) => seconds !== null)
  return {
    status: subscription.status,
    band: bandOf(idOf(price?.product) ?? ''),
    amountPence: price?.unit_amount ? price.unit_amount * (line?.quantity ?? 1) : undefined,
    interval: intervals.find((interval) => interval === price?.recurring?.interval),
    paymentStatus: latest && isOnItsWay(truth, latest) ? 'processing' : null,
    paymentFailedAt: latest ? failedAt(truth, latest) : null,
    currentPeriodEndsAt: line ? instant(line.current_period_end) : null,
    cancelsAtPeriodEnd: subscription.cancel_at_period_end,
    pausedUntil: subscription.pause_collection?.resumes_at
      ? instant(subscription.pause_collection.resumes_at)
      : null,
    startedAt: paidAt.length > 0 ? instant(Math.min(...paidAt)) : null,
  }
}

export function latestInvoiceOf(truth: Truth, subscription: StripeSubscription) {
  return truth.invoices.find((one) => one.id === idOf(subscription.latest_invoice))
}

function invoicesOf(truth: Truth, subscriptionId: string) {
  return truth.invoices.filter(
    (one) => idOf(one.parent?.subscription_details?.subscription) === subscriptionId,
  )
}

export function chargesOf(truth: Truth, invoice: StripeInvoice): StripeCharge[] {
  const intents = (invoice.payments?.data ?? []).map((tie) => idOf(tie.payment.payment_intent))
  return truth.charges.filter((charge) => {
    const intent = idOf(charge.payment_intent)
    return intent !== undefined && intents.includes(intent)
  })
}

function isOnItsWay(truth: Truth, invoice: StripeInvoice) {
  return (
    invoice.status === 'open' &&
    chargesOf(truth, invoice).some((charge) => charge.status === 'pending')
  )
}

/** When the first attempt failed at an invoice that is still owed. Grace runs from there, whatever is tried later. */
function failedAt(truth: Truth, invoice: StripeInvoice): Date | null {
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') return null
  const failed = chargesOf(truth, invoice).filter((charge) => charge.status === 'failed')
  if (failed.length > 0) return instant(Math.min(...failed.map((charge) => charge.created)))
  const tried = invoice.attempted && !isOnItsWay(truth, invoice)
  return tried ? instant(invoice.status_transitions.finalized_at ?? invoice.created) : null
}
