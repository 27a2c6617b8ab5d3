import 'server-only'
import { askStripe } from '../stripe'

/** Changes with what we let people do there; an older one stays at Stripe, unused. */
const purpose = 'mandate-card-and-invoices-1'

/**
 * What Stripe's own pages offer: another card or mandate, and the invoices. Band, amount, break and end are ours, where the
 * next payment is shown first. Made once in an account; found by its note ever after.
 */
export async function portalConfiguration(): Promise<string> {
  const known = await askStripe((stripe) =>
    stripe.billingPortal.configurations
      .list({ active: true, limit: 100 })
      .autoPagingToArray({ limit: 1000 }),
  )
  const ours = known.find((one) => one.metadata?.purpose === purpose)
  if (ours) return ours.id
  const made = await askStripe((stripe) =>
    stripe.billingPortal.configurations.create(
      {
        metadata: { purpose },
        features: {
          payment_method_update: { enabled: true },
          invoice_history: { enabled: true },
          customer_update: { enabled: false },
          subscription_cancel: { enabled: false },
          subscription_update: { enabled: false },
        },
      },
      { idempotencyKey: `portal/${purpose}` },
    ),
  )
  return made.id
}
