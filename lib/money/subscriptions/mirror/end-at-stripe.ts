import 'server-only'
import { askStripe, isMissing, refusedBecause } from '../stripe'
import type { ToEndAtStripe } from './to-end-at-stripe'

/** Ends at Stripe what is over here. Somebody else may have done it in this moment: then there is nothing left to do. */
export async function endAtStripe({ subscriptionIds, invoiceIds, chargeIds }: ToEndAtStripe) {
  for (const id of subscriptionIds) {
    await askStripe((stripe) => stripe.subscriptions.cancel(id)).catch((error) => {
      if (!isMissing(error)) throw error
    })
  }
  for (const id of invoiceIds) {
    await askStripe((stripe) => stripe.invoices.voidInvoice(id)).catch((error) => {
      // Paid, or on its way, since we looked: the next look sees that.
      if (!refusedBecause(error)) throw error
    })
  }
  for (const charge of chargeIds) {
    await askStripe((stripe) =>
      stripe.refunds.create(
        { charge, reason: 'duplicate' },
        { idempotencyKey: `given-back/${charge}` },
      ),
    )
  }
}
