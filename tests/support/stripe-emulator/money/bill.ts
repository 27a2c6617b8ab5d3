import type { World } from '../kernel/world'
import type { CheckoutLine } from '../resources/checkout-sessions'
import { type Invoice, newInvoice } from '../resources/invoices'
import type { PaymentMethod } from '../resources/payment-methods'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { collect } from './collect'
import { finalizeInvoice } from './finalize-invoice'

/** The invoice for the period that has just begun, as a draft; the first one also asks for what is paid once. */
export function draftInvoice(
  world: World,
  subscription: Subscription,
  reason: string,
  once: CheckoutLine[] = [],
): Invoice {
  const invoice = world.store.save(newInvoice(world, subscription, reason, once))
  subscription.latest_invoice = invoice.id
  subscription.$hidden.invoices.push(invoice.id)
  world.store.save(subscription)
  emit(world, 'invoice.created', invoice)
  return invoice
}

/** A subscription's own method goes before the customer's. */
export function methodFor(world: World, subscription: Subscription): PaymentMethod | undefined {
  const customer = world.store.get('customer', subscription.customer)
  return world.store.get(
    'payment_method',
    subscription.default_payment_method ?? customer?.invoice_settings.default_payment_method,
  )
}

/** An invoice that is due this moment. */
export function billNow(world: World, subscription: Subscription, reason: string): void {
  finalizeAndCollect(world, draftInvoice(world, subscription, reason))
}

export function finalizeAndCollect(world: World, invoice: Invoice): void {
  const subscription = world.store.get(
    'subscription',
    invoice.parent.subscription_details.subscription,
  )!
  finalizeInvoice(world, invoice)
  collect(world, invoice, methodFor(world, subscription), 'later')
}
