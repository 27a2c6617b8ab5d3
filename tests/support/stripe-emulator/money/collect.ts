import type { World } from '../kernel/world'
import { newCharge, outcomeOf } from '../resources/charges'
import { newInvoicePayment, paymentsOf } from '../resources/invoice-payments'
import type { Invoice } from '../resources/invoices'
import { newPaymentIntent, type PaymentIntent } from '../resources/payment-intents'
import type { PaymentMethod } from '../resources/payment-methods'
import { emit } from '../webhooks/emit'
import { askForConfirmation } from './ask-for-confirmation'
import { bacsSettlement } from './bacs-settlement'
import { asksFirst, declineOf, type Occasion } from './bank-decision'
import { markFailed } from './mark-failed'
import { markPaid } from './mark-paid'

export type Collected = 'paid' | 'failed' | 'processing' | 'asks'

/**
 * One attempt to collect an open invoice from a card or bank account. As at Stripe, what somebody tries by
 * hand after the first attempt leaves the plan of further attempts as it is.
 */
export function collect(
  world: World,
  invoice: Invoice,
  method: PaymentMethod | undefined,
  occasion: Occasion,
  byHand = false,
): Collected {
  const kept = byHand && invoice.attempt_count > 0 ? { at: invoice.next_payment_attempt } : null
  invoice.$hidden.kept_plan = kept
  invoice.attempted = true
  invoice.next_payment_attempt = null
  if (invoice.amount_due === 0) return markPaid(world, invoice, null)
  if (!kept) invoice.attempt_count += 1
  const intent = intentOf(world, invoice)
  if (!method) return markFailed(world, invoice, intent, null, null)
  if (mandateEnded(world, method)) return refuseDebit(world, invoice, intent, method)
  if (asksFirst(world, method, occasion))
    return askForConfirmation(world, invoice, intent, method, occasion)
  const charge = newCharge(world, intent, method)
  intent.payment_method = method.id
  intent.latest_charge = charge.id
  intent.payment_method_types = [method.type]
  if (method.type === 'bacs_debit') {
    intent.status = 'processing'
    Object.assign(intent.$hidden, bacsSettlement(world, method))
    world.store.save(invoice)
    emit(world, 'charge.pending', world.store.save(charge))
    emit(world, 'payment_intent.processing', world.store.save(intent))
    return 'processing'
  }
  const decline = declineOf(world, method, occasion)
  charge.outcome = outcomeOf(decline)
  return decline
    ? markFailed(world, invoice, intent, charge, decline)
    : markPaid(world, invoice, { intent, charge })
}

const mandateEnded = (world: World, { $hidden }: PaymentMethod) =>
  $hidden.mandate !== null && world.store.get('mandate', $hidden.mandate)?.status !== 'active'

/** Without a mandate the bank is not even asked. */
function refuseDebit(
  world: World,
  invoice: Invoice,
  intent: PaymentIntent,
  method: PaymentMethod,
): 'failed' {
  intent.status = 'requires_payment_method'
  intent.last_payment_error = {
    code: 'payment_intent_mandate_invalid',
    message: 'The mandate of this Direct Debit has been cancelled.',
    payment_method: structuredClone(method),
    type: 'invalid_request_error',
  }
  emit(world, 'payment_intent.payment_failed', world.store.save(intent))
  return markFailed(world, invoice, intent, null, null)
}

/** All attempts at one invoice share one payment intent. */
function intentOf(world: World, invoice: Invoice): PaymentIntent {
  const open = paymentsOf(world, invoice).find((payment) => payment.status === 'open')
  const held = open && world.store.get('payment_intent', open.payment.payment_intent)
  if (held) return held
  const intent = world.store.save(newPaymentIntent(world, invoice))
  invoice.$hidden.payments.push(world.store.save(newInvoicePayment(world, invoice, intent.id)).id)
  world.store.save(invoice)
  emit(world, 'payment_intent.created', intent)
  return intent
}
