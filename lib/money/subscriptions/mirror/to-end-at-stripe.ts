import { cameTooLate, inForce, neverCounted, type SubscriptionRow } from '../subscription-rows'
import type { Truth } from './fetch-stripe-customer'
import { isLive } from './mirror'
import { paymentsOf } from './movements'
import { invoicesOf, isOnItsWay, isOwed, takenBack } from './open-invoice'
import { replacementSubscriptions } from './replacement-subscriptions'
import { isSetAside, type ToSetAside, toSetAside } from './set-aside'

/** What must end at Stripe because it is over here, subscriptions, demands, money that goes back, and what is only set aside. */
export type ToEndAtStripe = ToSetAside & {
  subscriptionIds: string[]
  invoiceIds: string[]
  chargeIds: string[]
}

export function subscriptionsToEnd(rows: SubscriptionRow[], truth: Truth, at: Date): ToEndAtStripe {
  const rowOf = (subscriptionId: string | undefined) =>
    rows.find((row) => row.stripeSubscriptionId === subscriptionId)
  const { failed } = replacementSubscriptions(truth, inForce(rows))
  const over = truth.subscriptions.filter((one) => {
    const row = rowOf(one.id)
    return row?.endedAt && !(isSetAside(rows, row, at) && !isRefused(truth, one.id))
  })
  return {
    ...toSetAside(rows, truth, at),
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
 * Whose bank has taken a payment back is not charged again: they told it that they do not want it, and each further
 * time costs the group £20 for dues of £3. They keep their grace, and whoever does want to stay pays afresh.
 */
function isRefused(truth: Truth, subscriptionId: string) {
  const found = truth.subscriptions.find((one) => one.id === subscriptionId)
  return found !== undefined && takenBack(truth, found) !== undefined
}
