import { cameTooLate, inForce, neverCounted, type SubscriptionRow } from '../subscription-rows'
import type { Truth } from './fetch-stripe-customer'
import { isLive } from './mirror'
import { paymentsOf } from './movements'
import { invoicesOf, isOnItsWay, isOwed, openInvoiceOf, takenBack } from './open-invoice'
import { replacementSubscriptions } from './replacement-subscriptions'

/** What must end at Stripe because it is over here: subscriptions, demands, and money that goes back. */
export type ToEndAtStripe = { subscriptionIds: string[]; invoiceIds: string[]; chargeIds: string[] }

export function subscriptionsToEnd(rows: SubscriptionRow[], truth: Truth): ToEndAtStripe {
  const rowOf = (subscriptionId: string | undefined) =>
    rows.find((row) => row.stripeSubscriptionId === subscriptionId)
  const { failed } = replacementSubscriptions(truth, inForce(rows))
  const over = truth.subscriptions.filter((one) => rowOf(one.id)?.endedAt)
  return {
    subscriptionIds: truth.subscriptions
      .filter((one) => isLive(one))
      .filter((one) => over.includes(one) || failed.includes(one) || isRefused(truth, one.id))
      .map((one) => one.id),
    invoiceIds: over
      .flatMap((one) => invoicesOf(truth, one.id))
      .filter((invoice) => isOwed(invoice) && !isOnItsWay(truth, invoice))
      .map((invoice) => invoice.id),
    chargeIds: paymentsOf(truth)
      .filter(({ subscriptionId, paidAt, givenBack }) => {
        const row = subscriptionId && rowOf(subscriptionId)
        return row && !givenBack && (neverCounted(row) || cameTooLate(row, paidAt))
      })
      .map((payment) => payment.chargeId),
  }
}

/**
 * Whose bank has taken the last payment back is not charged again: they told it that they do not want it, and each further
 * time costs the group £20 for dues of £3. They keep their grace, and whoever does want to stay pays afresh.
 */
function isRefused(truth: Truth, subscriptionId: string) {
  const demand = openInvoiceOf(truth, subscriptionId)
  return demand !== undefined && takenBack(truth, demand) !== undefined
}
