import type { BalanceTransaction } from '../resources/balance-transactions'
import type { PortalConfiguration } from '../resources/billing-portal-configurations'
import type { PortalSession } from '../resources/billing-portal-sessions'
import type { Charge } from '../resources/charges'
import type { CheckoutSession } from '../resources/checkout-sessions'
import type { Customer } from '../resources/customers'
import type { Dispute } from '../resources/disputes'
import type { Event } from '../resources/events'
import type { InvoicePayment } from '../resources/invoice-payments'
import type { Invoice } from '../resources/invoices'
import type { Mandate } from '../resources/mandates'
import type { PaymentIntent } from '../resources/payment-intents'
import type { PaymentMethod } from '../resources/payment-methods'
import type { Payout } from '../resources/payouts'
import type { Price } from '../resources/prices'
import type { Product } from '../resources/products'
import type { Refund } from '../resources/refunds'
import type { Subscription } from '../resources/subscriptions'
import type { TestClock } from '../resources/test-clocks'
import type { Delivery } from '../webhooks/delivery'
import type { AnsweredRequest } from './idempotency'
import type { Settings } from './settings'

/** One table for each kind of object, under the name that Stripe gives it in `object`. */
export type Records = {
  answered_request: AnsweredRequest
  balance_transaction: BalanceTransaction
  'billing_portal.configuration': PortalConfiguration
  'billing_portal.session': PortalSession
  charge: Charge
  'checkout.session': CheckoutSession
  customer: Customer
  delivery: Delivery
  dispute: Dispute
  event: Event
  invoice: Invoice
  invoice_payment: InvoicePayment
  mandate: Mandate
  payment_intent: PaymentIntent
  payment_method: PaymentMethod
  payout: Payout
  price: Price
  product: Product
  refund: Refund
  settings: Settings
  subscription: Subscription
  'test_helpers.test_clock': TestClock
}

export type Kind = keyof Records
export type AnyRecord = Records[Kind]

/**
 * An object as it stands now and as the world sees it. What we must remember but Stripe never shows stands
 * under one key, `$hidden`, and never leaves the program.
 */
export function snapshot(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(snapshot)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key]
    if (key !== '$hidden' && inner !== undefined) copy[key] = snapshot(inner)
  }
  return copy
}

export const wire = (value: unknown): string => JSON.stringify(snapshot(value), null, 2)
