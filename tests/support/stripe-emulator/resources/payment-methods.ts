import { createHash } from 'node:crypto'
import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, pagedOnly } from '../kernel/lists'
import { text } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { attach, detach } from '../money/attach'
import { testMethod } from './test-payment-methods'

/** How somebody pays: a card, or a bank account by Direct Debit. */
export type PaymentMethod = ReturnType<typeof newCard> | ReturnType<typeof newBankAccount>

export type Holder = { email: string | null; name: string | null }
export type CardDetails = { number: string; month: number; year: number }
export type BankDetails = { sort_code: string; account_number: string }

export const fingerprint = (number: string) =>
  createHash('sha256').update(number).digest('hex').slice(0, 16)

function common(world: World, holder: Holder) {
  return {
    id: newId('pm_1', 23),
    object: 'payment_method' as const,
    allow_redisplay: 'limited',
    billing_details: { address: null, ...holder, phone: null, tax_id: null },
    created: world.clock.now(),
    customer: null as string | null,
    customer_account: null,
    livemode: false,
    metadata: {} as Record<string, string>,
  }
}

export function newCard(world: World, holder: Holder, card: CardDetails) {
  const brand = card.number.startsWith('5') ? 'mastercard' : 'visa'
  return {
    ...common(world, holder),
    type: 'card' as const,
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'GB',
      display_brand: brand,
      exp_month: card.month,
      exp_year: card.year,
      fingerprint: fingerprint(card.number),
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    $hidden: { number: card.number, mandate: null as string | null },
  }
}

export function newBankAccount(world: World, holder: Holder, bank: BankDetails) {
  return {
    ...common(world, holder),
    type: 'bacs_debit' as const,
    bacs_debit: {
      fingerprint: fingerprint(bank.sort_code + bank.account_number),
      last4: bank.account_number.slice(-4),
      sort_code: bank.sort_code,
    },
    $hidden: { number: bank.account_number, mandate: null as string | null },
  }
}

const kinds = z.enum(['card', 'bacs_debit'])

function methodsOf(world: World, customer: string | undefined, type: string | undefined) {
  if (customer === undefined) return []
  return world.store
    .where('payment_method', { customer })
    .filter((method) => type === undefined || method.type === type)
}

/** A method that a request names: one that there is, or one of Stripe's test cards under its lending name. */
export function demandMethod(world: World, id: string, holder: Holder, param: string) {
  return testMethod(world, id, holder) ?? demand(world, 'payment_method', id, param)
}

export const paymentMethodRoutes = [
  route('GET', '/v1/payment_methods', pagedOnly({ customer: text, type: kinds }), (world, given) =>
    listed('/v1/payment_methods', methodsOf(world, given.customer, given.type), given),
  ),
  route('GET', '/v1/payment_methods/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'payment_method', id),
  ),
  route(
    'POST',
    '/v1/payment_methods/:id/attach',
    z.strictObject({ customer: text }),
    (world, given, id) => {
      const { email, name } = demand(world, 'customer', given.customer, 'customer')
      const method = demandMethod(world, id, { email, name }, 'payment_method')
      if (method.customer && method.customer !== given.customer)
        throw invalid(
          'The payment method you provided has already been attached to a customer.',
          'payment_method',
        )
      return method.customer ? method : attach(world, method, given.customer)
    },
  ),
  route('POST', '/v1/payment_methods/:id/detach', z.strictObject({}), (world, _given, id) =>
    detach(world, demand(world, 'payment_method', id)),
  ),
  route(
    'GET',
    '/v1/customers/:id/payment_methods',
    pagedOnly({ type: kinds }),
    (world, given, id) => {
      demand(world, 'customer', id)
      return listed(`/v1/customers/${id}/payment_methods`, methodsOf(world, id, given.type), given)
    },
  ),
]
