import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { text } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import type { PaymentIntent } from './payment-intents'
import type { PaymentMethod } from './payment-methods'

/** One attempt to move money: it succeeded, failed, or is on its way. */
export type Charge = ReturnType<typeof newCharge>

export function newCharge(world: World, intent: PaymentIntent, method: PaymentMethod) {
  const id = newId(method.type === 'card' ? 'ch_3' : 'py_3', 23)
  return {
    id,
    object: 'charge' as const,
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null as string | null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'EMULATOR',
    captured: false,
    created: world.clock.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null as string | null,
    failure_code: null as string | null,
    failure_message: null as string | null,
    fraud_details: {},
    livemode: false,
    metadata: {} as Record<string, string>,
    on_behalf_of: null,
    outcome: null as ReturnType<typeof outcomeOf> | null,
    paid: false,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: detailsOf(method),
    receipt_email: null,
    receipt_number: null,
    receipt_url: `${world.url}/receipts/${id}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'pending',
    transfer_data: null,
    transfer_group: null,
  }
}

export function outcomeOf(decline: { reason: string; message: string } | null) {
  return {
    advice_code: decline ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: decline ? '05' : null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline?.reason ?? null,
    risk_level: 'normal',
    seller_message: decline ? 'The bank returned a decline.' : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  }
}

function detailsOf(method: PaymentMethod) {
  if (method.type === 'bacs_debit')
    return {
      bacs_debit: { ...method.bacs_debit, mandate: method.$hidden.mandate },
      type: method.type,
    }
  const { brand, checks, country, exp_month, exp_year, fingerprint, funding, last4 } = method.card
  return {
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand,
      checks,
      country,
      electronic_commerce_indicator: null,
      exp_month,
      exp_year,
      fingerprint,
      funding,
      installments: null,
      last4,
      mandate: null,
      network: brand,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
    type: method.type,
  }
}

export const chargeRoutes = [
  route('GET', '/v1/charges', paged({ customer: text, payment_intent: text }), (world, given) => {
    const { customer, payment_intent } = given
    return listed('/v1/charges', world.store.where('charge', { customer, payment_intent }), given)
  }),
  route('GET', '/v1/charges/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'charge', id),
  ),
]
