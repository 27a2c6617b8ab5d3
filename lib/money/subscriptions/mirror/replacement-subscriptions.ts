import { isOver } from '../overdue/how-to-pay'
import type { StripeSubscription } from '../stripe'
import { isInForce, type SubscriptionRow } from '../subscription-rows'
import type { Truth } from './fetch-stripe-customer'
import { isLive } from './mirror'
import { isOnItsWay, openInvoiceOf } from './open-invoice'

/**
 * Subscriptions at Stripe that were begun in place of one that is over there, on the page for mending, or by a member of the
 * free band or one who has paid by hand. They take its place when they are paid, and not before: a bank debit that is on its way earns nothing yet and
 * costs nobody their grace, or their vote.
 */
export type Replacements = {
  paid: StripeSubscription[]
  onTheirWay: StripeSubscription[]
  failed: StripeSubscription[]
}

export function replacementSubscriptions(
  truth: Truth,
  row: SubscriptionRow | undefined,
): Replacements {
  const replacements: Replacements = { paid: [], onTheirWay: [], failed: [] }
  if (!row || !isInForce(row) || !leavesRoom(truth, row)) return replacements
  const theirs = truth.subscriptions.filter(
    (one) =>
      one.id !== row.stripeSubscriptionId && one.metadata.subscription === row.id && isLive(one),
  )
  for (const one of theirs) {
    const demand = openInvoiceOf(truth, one.id)
    // Nothing is taken before what was paid by hand has ended: then it is as good as paid until then.
    const nothingYet = !demand && one.status === 'trialing'
    if (demand?.status === 'paid' || nothingYet) replacements.paid.push(one)
    else if (demand && isOnItsWay(truth, demand)) replacements.onTheirWay.push(one)
    else replacements.failed.push(one)
  }
  return replacements
}

function leavesRoom(truth: Truth, row: SubscriptionRow) {
  if (row.status === 'free' || row.status === 'by-hand') return true
  if (!row.stripeSubscriptionId) return false
  const old = truth.subscriptions.find((one) => one.id === row.stripeSubscriptionId)
  return isOver(old?.status ?? row.status)
}
