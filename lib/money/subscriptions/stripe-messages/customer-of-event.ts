import 'server-only'
import { askStripe, isMissing, type StripeClient } from '../stripe'
import { idOf } from '../stripe-values'

/**
 * Whose dues an event is about that does not name its customer: a dispute leads to its charge, a mandate to its bank
 * account, and those to the customer. Nobody when Stripe knows none, or no longer knows the thing itself.
 */
export async function customerOfEvent(type: string, objectId: string): Promise<string | undefined> {
  try {
    return await askStripe((stripe) => follow(stripe, type, objectId))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function follow(stripe: StripeClient, type: string, id: string): Promise<string | undefined> {
  if (type.startsWith('charge.dispute.')) {
    return ofCharge(stripe, idOf((await stripe.disputes.retrieve(id)).charge))
  }
  if (type.startsWith('refund.') || type.startsWith('charge.refund.')) {
    return ofCharge(stripe, idOf((await stripe.refunds.retrieve(id)).charge))
  }
  if (type.startsWith('mandate.')) {
    return ofMethod(stripe, idOf((await stripe.mandates.retrieve(id)).payment_method))
  }
  if (type.startsWith('payment_method.')) return ofMethod(stripe, id)
  return undefined
}

async function ofCharge(stripe: StripeClient, id: string | undefined) {
  return id && idOf((await stripe.charges.retrieve(id)).customer)
}

async function ofMethod(stripe: StripeClient, id: string | undefined) {
  return id && idOf((await stripe.paymentMethods.retrieve(id)).customer)
}
