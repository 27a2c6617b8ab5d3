import { demand, type World } from '../kernel/world'
import type { CheckoutSession } from '../resources/checkout-sessions'
import { saveNewCustomer } from '../resources/customers'
import type { PaymentMethod } from '../resources/payment-methods'
import { newSubscriptionItem } from '../resources/subscription-items'
import { newSubscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { attach } from './attach'
import { draftInvoice } from './bill'
import { type Collected, collect } from './collect'
import { finalizeInvoice } from './finalize-invoice'
import { setStatus } from './set-status'
import { putOff } from './trial'

export type Payer = { email: string; name: string }

/** The payer's bank has agreed: the customer, the subscription and its first payment come into being at once. */
export function completeCheckout(
  world: World,
  session: CheckoutSession,
  payer: Payer,
  method: PaymentMethod,
): void {
  const customer = session.customer
    ? demand(world, 'customer', session.customer)
    : saveNewCustomer(world, { email: payer.email, name: payer.name })
  customer.currency = session.currency
  world.store.save(customer)
  attach(world, method, customer.id)
  const subscription = newSubscription(world, {
    customer: customer.id,
    currency: session.currency,
    metadata: session.$hidden.subscription_metadata,
  })
  subscription.description = session.$hidden.description
  subscription.default_payment_method = method.id
  const { lines, trial_end } = session.$hidden
  subscription.items.data = lines
    .filter(({ price }) => price.recurring)
    .map(({ price, quantity }) =>
      newSubscriptionItem(world, subscription.id, price, quantity, subscription.start_date),
    )
  if (trial_end !== null) putOff(world, subscription, trial_end)
  emit(world, 'customer.subscription.created', world.store.save(subscription))
  const once = lines.filter(({ price }) => !price.recurring)
  const invoice = draftInvoice(world, subscription, 'subscription_create', once)
  finalizeInvoice(world, invoice)
  const collected = collect(world, invoice, method, 'confirmed')
  if (collected === 'processing' && trial_end === null) setStatus(world, subscription, 'active')
  Object.assign(session, {
    status: 'complete',
    url: null,
    customer: customer.id,
    subscription: subscription.id,
    invoice: invoice.id,
    payment_status: paymentStatus(session, collected),
    customer_details: {
      address: null,
      business_name: null,
      email: payer.email,
      individual_name: null,
      name: payer.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  })
  session.$hidden.to_confirm = null
  emit(world, 'checkout.session.completed', world.store.save(session))
}

function paymentStatus({ amount_total }: CheckoutSession, collected: Collected) {
  if (amount_total === 0) return 'no_payment_required'
  return collected === 'paid' ? 'paid' : 'unpaid'
}
