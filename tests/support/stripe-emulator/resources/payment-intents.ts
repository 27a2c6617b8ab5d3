import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { text } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import type { Invoice } from './invoices'
import type { PaymentMethod } from './payment-methods'

/** One sum to be collected, over as many attempts as it takes. */
export type PaymentIntent = ReturnType<typeof newPaymentIntent>

type LastError = {
  code: string
  decline_code?: string
  message: string
  type: string
  charge?: string
  payment_method?: PaymentMethod
}

export function newPaymentIntent(world: World, invoice: Invoice) {
  const id = newId('pi_3', 23)
  return {
    id,
    object: 'payment_intent' as const,
    allowed_payment_method_types: ['card', 'bacs_debit'],
    amount: invoice.amount_due,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null as number | null,
    cancellation_reason: null as string | null,
    capture_method: 'automatic',
    client_secret: `${id}_secret_${newId('', 25)}`,
    confirmation_method: 'automatic',
    created: world.clock.now(),
    currency: invoice.currency,
    customer: invoice.customer,
    customer_account: null,
    description:
      invoice.billing_reason === 'subscription_create'
        ? 'Subscription creation'
        : 'Subscription update',
    excluded_payment_method_types: null,
    last_payment_error: null as LastError | null,
    latest_charge: null as string | null,
    livemode: false,
    managed_payments: null,
    metadata: {} as Record<string, string>,
    next_action: null as null | {
      redirect_to_url: { return_url: null; url: string }
      type: 'redirect_to_url'
    },
    on_behalf_of: null,
    payment_method: null as string | null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: 'automatic',
      },
    },
    payment_method_types: ['card', 'bacs_debit'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: 'off_session',
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
    $hidden: { invoice: invoice.id, settles_at: null as number | null, settles_well: true },
  }
}

export const paymentIntentRoutes = [
  route('GET', '/v1/payment_intents', paged({ customer: text }), (world, given) => {
    const { customer } = given
    return listed('/v1/payment_intents', world.store.where('payment_intent', { customer }), given)
  }),
  route('GET', '/v1/payment_intents/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'payment_intent', id),
  ),
]
