import 'server-only'
import { askStripe, isMissing, refusedBecause } from '../stripe'
import { setAsideMark, type ToSetAside } from './set-aside'
import type { ToEndAtStripe } from './to-end-at-stripe'

/** Ends at Stripe what is over here. Somebody else may have done it in this moment: then there is nothing left to do. */
export async function endAtStripe({
  subscriptionIds,
  invoiceIds,
  chargeIds,
  ...aside
}: ToEndAtStripe) {
  await setAside(aside)
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

/** First the demands and then the mark, so that a second look does what a first one did not finish. */
async function setAside({ pauseIds, stopInvoiceIds, resumeIds, askInvoiceIds }: ToSetAside) {
  for (const id of [...stopInvoiceIds, ...askInvoiceIds]) {
    const update = { auto_advance: askInvoiceIds.includes(id) }
    await askStripe((stripe) => stripe.invoices.update(id, update)).catch((error) => {
      // Paid or void since we looked: the next look sees that.
      if (!refusedBecause(error)) throw error
    })
  }
  for (const id of pauseIds) {
    const update = { pause_collection: { behavior: 'void' as const }, metadata: setAsideMark }
    await askStripe((stripe) => stripe.subscriptions.update(id, update))
  }
  for (const id of resumeIds) {
    const update = { pause_collection: '' as const, metadata: { set_aside: '' } }
    await askStripe((stripe) => stripe.subscriptions.update(id, update))
  }
}
