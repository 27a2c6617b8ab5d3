import type { World } from '../kernel/world'
import type { Invoice } from '../resources/invoices'
import type { PaymentIntent } from '../resources/payment-intents'
import type { PaymentMethod } from '../resources/payment-methods'
import { emit } from '../webhooks/emit'
import type { Occasion } from './bank-decision'
import { markFailed } from './mark-failed'

/** The bank wants to hear from the payer first; until then the invoice stays open. If nobody is there, the charge has failed. */
export function askForConfirmation(
  world: World,
  invoice: Invoice,
  intent: PaymentIntent,
  method: PaymentMethod,
  occasion: Occasion,
): 'asks' {
  intent.status = 'requires_action'
  intent.payment_method = method.id
  intent.next_action = {
    redirect_to_url: { return_url: null, url: `${world.url}/i/${invoice.id}/confirm` },
    type: 'redirect_to_url',
  }
  emit(world, 'payment_intent.requires_action', world.store.save(intent))
  if (occasion === 'first') invoice.next_payment_attempt = invoice.$hidden.kept_plan?.at ?? null
  emit(world, 'invoice.payment_action_required', world.store.save(invoice))
  if (occasion !== 'first') markFailed(world, invoice, intent, null, null)
  return 'asks'
}

/** The payment of an invoice that waits for its payer's word, if there is one. */
export function waitingForWord(world: World, invoice: Invoice) {
  if (invoice.status !== 'open') return undefined
  for (const id of invoice.$hidden.payments) {
    const tie = world.store.get('invoice_payment', id)
    const intent = world.store.get('payment_intent', tie?.payment.payment_intent)
    const method = world.store.get('payment_method', intent?.payment_method)
    if (intent?.status === 'requires_action' && method) return { intent, method }
  }
  return undefined
}

/** The payer says no, or does not answer: another card is needed. */
export function confirmationFailed(world: World, intent: PaymentIntent): void {
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.next_action = null
  intent.last_payment_error = {
    code: 'payment_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    type: 'invalid_request_error',
  }
  emit(world, 'payment_intent.payment_failed', world.store.save(intent))
}
