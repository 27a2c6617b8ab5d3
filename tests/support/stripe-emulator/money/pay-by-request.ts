import { invalid, missing, Refusal } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import { paymentsOf } from '../resources/invoice-payments'
import type { Invoice } from '../resources/invoices'
import type { Occasion } from './bank-decision'
import { methodFor } from './bill'
import { collect } from './collect'
import { finalizeInvoice } from './finalize-invoice'
import { markPaid } from './mark-paid'

type Given = { payment_method?: string; off_session?: boolean; paid_out_of_band?: boolean }

/** Somebody asks for an invoice to be paid now, out of turn. */
export function payByRequest(
  world: World,
  invoice: Invoice,
  given: Given,
  occasion: Occasion = 'later',
): Invoice {
  if (invoice.status === 'paid')
    throw invalid('Invoice is already paid', undefined, 'invoice_already_paid')
  if (invoice.status === 'void')
    throw invalid('You cannot pay a voided invoice.', undefined, 'invoice_not_editable')
  if (invoice.status === 'draft') finalizeInvoice(world, invoice)
  if (given.paid_out_of_band) {
    markPaid(world, invoice, null)
    return invoice
  }
  const intents = paymentsOf(world, invoice).map((tie) =>
    world.store.get('payment_intent', tie.payment.payment_intent),
  )
  if (intents.some((intent) => intent?.status === 'processing'))
    throw invalid(
      'A payment for this invoice is already in process.',
      undefined,
      'invoice_payment_intent_requires_action',
    )
  const subscription = demand(
    world,
    'subscription',
    invoice.parent.subscription_details.subscription,
  )
  const named =
    given.payment_method && demand(world, 'payment_method', given.payment_method, 'payment_method')
  if (named && named.customer !== invoice.customer)
    throw missing('payment_method', named.id, 'payment_method')
  const method = named || methodFor(world, subscription)
  if (!method)
    throw invalid(
      'There is no `default_payment_method` set on this Customer or Invoice. Please set one, or pass a payment method.',
      undefined,
      'invoice_no_payment_method_types',
    )
  const collected = collect(world, invoice, method, occasion, true)
  if (collected === 'asks')
    throw new Refusal(
      402,
      'card_error',
      'This payment requires additional user action before it can be completed successfully.',
      { code: 'invoice_payment_intent_requires_action' },
    )
  if (collected === 'failed') throw declined(world, invoice)
  return invoice
}

function declined(world: World, invoice: Invoice): Refusal {
  const intent = world.store.get(
    'payment_intent',
    paymentsOf(world, invoice).at(-1)?.payment.payment_intent,
  )
  const failure = intent?.last_payment_error
  return new Refusal(402, 'card_error', failure?.message ?? 'Your card was declined.', {
    code: failure?.code ?? 'card_declined',
    ...(failure?.decline_code ? { decline_code: failure.decline_code } : {}),
    ...(failure?.charge ? { charge: failure.charge } : {}),
    ...(failure ? { payment_intent: intent } : {}),
  })
}
