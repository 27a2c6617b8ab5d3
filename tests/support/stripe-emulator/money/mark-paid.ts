import type { World } from '../kernel/world'
import type { Charge } from '../resources/charges'
import { paymentsOf } from '../resources/invoice-payments'
import type { Invoice } from '../resources/invoices'
import type { PaymentIntent } from '../resources/payment-intents'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { book } from './book'
import { availableFrom, feeFor } from './fees'
import { setStatus } from './set-status'

type Payment = { intent: PaymentIntent; charge: Charge }

/** The money came: charge, payment intent, invoice and subscription all say so. */
export function markPaid(world: World, invoice: Invoice, payment: Payment | null): 'paid' {
  if (payment) takeMoney(world, payment)
  for (const tie of paymentsOf(world, invoice).filter(({ status }) => status === 'open')) {
    tie.status = payment ? 'paid' : 'canceled'
    tie.amount_paid = payment ? invoice.amount_due : null
    tie.status_transitions[payment ? 'paid_at' : 'canceled_at'] = world.clock.now()
    world.store.save(tie)
    if (payment) emit(world, 'invoice_payment.paid', tie)
  }
  invoice.status = 'paid'
  invoice.amount_paid = invoice.amount_due
  invoice.amount_remaining = 0
  invoice.next_payment_attempt = null
  invoice.status_transitions.paid_at = world.clock.now()
  world.store.save(invoice)
  emit(world, 'invoice.paid', invoice)
  emit(world, 'invoice.payment_succeeded', invoice)
  const subscription = world.store.get(
    'subscription',
    invoice.parent.subscription_details.subscription,
  )
  if (!subscription) return 'paid'
  if (payment) keepMethod(world, subscription, payment.charge.payment_method)
  const { status, latest_invoice, $hidden } = subscription
  const waits = status === 'trialing' || (status === 'paused' && $hidden.resuming !== invoice.id)
  if (latest_invoice === invoice.id && !waits) setStatus(world, subscription, 'active')
  return 'paid'
}

/** Where that is asked for, what has paid once pays from now on. */
function keepMethod(world: World, subscription: Subscription, method: string): void {
  const { default_payment_method, payment_settings, status } = subscription
  if (payment_settings.save_default_payment_method !== 'on_subscription') return
  if (default_payment_method === method || status === 'canceled') return
  subscription.default_payment_method = method
  world.store.save(subscription)
  emit(world, 'customer.subscription.updated', subscription, { default_payment_method })
}

function takeMoney(world: World, { intent, charge }: Payment): void {
  const row = book(world, {
    amount: charge.amount,
    fee: feeFor(world, charge),
    available_on: availableFrom(world),
    currency: charge.currency,
    source: charge.id,
    type: charge.payment_method_details.type === 'card' ? 'charge' : 'payment',
    category: 'charge',
  })
  Object.assign(charge, { status: 'succeeded', paid: true, captured: true })
  charge.amount_captured = charge.amount
  charge.balance_transaction = row.id
  Object.assign(intent, { status: 'succeeded', last_payment_error: null, next_action: null })
  intent.amount_received = intent.amount
  intent.$hidden.settles_at = null
  emit(world, 'charge.succeeded', world.store.save(charge))
  emit(world, 'payment_intent.succeeded', world.store.save(intent))
}
