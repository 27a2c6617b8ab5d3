import 'server-only'
import {
  ask,
  isMissing,
  type StripeCharge,
  type StripeInvoice,
  type StripeSubscription,
} from '../stripe'

/** What Stripe knows about one customer at this moment. Everything we store about dues is copied from here, never from an event. */
export type Truth = {
  subscriptions: StripeSubscription[]
  invoices: StripeInvoice[]
  charges: StripeCharge[]
}

const everything = { limit: 10_000 }

export async function fetchTruth(customer: string): Promise<Truth> {
  return ask(async (stripe) => {
    try {
      const [subscriptions, invoices, charges] = await Promise.all([
        stripe.subscriptions
          .list({ customer, status: 'all', limit: 100 })
          .autoPagingToArray(everything),
        stripe.invoices
          .list({ customer, limit: 100, expand: ['data.payments'] })
          .autoPagingToArray(everything),
        stripe.charges
          .list({ customer, limit: 100, expand: ['data.refunds'] })
          .autoPagingToArray(everything),
      ])
      return { subscriptions, invoices, charges }
    } catch (error) {
      // Deleted at Stripe: there is nothing more to copy, and what we know stays.
      if (isMissing(error)) return { subscriptions: [], invoices: [], charges: [] }
      throw error
    }
  })
}
