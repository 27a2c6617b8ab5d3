import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged, pagedOnly } from '../kernel/lists'
import { mergeMetadata, text } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { expireCheckout } from '../money/expire-checkout'
import { saveNewCheckout } from '../money/open-checkout'
import { lineItemsOf } from './checkout-line-items'
import { type CheckoutRequest, checkoutShape } from './checkout-request'
import type { Price } from './prices'

/** One visit to the payment page: open until it is paid or given up. */
export type CheckoutSession = ReturnType<typeof newCheckoutSession>

export type CheckoutLine = { id: string; price: Price; quantity: number }

export function newCheckoutSession(world: World, given: CheckoutRequest, lines: CheckoutLine[]) {
  const id = newId('cs_test_a1', 56)
  const now = world.clock.now()
  const trialEnd = given.subscription_data?.trial_end ?? null
  const today = lines.filter(({ price }) => trialEnd === null || !price.recurring)
  const total = today.reduce((sum, line) => sum + line.price.unit_amount * line.quantity, 0)
  const types = given.allowed_payment_method_types ?? ['card', 'bacs_debit']
  const nobody = {
    address: null,
    business_name: null,
    individual_name: null,
    phone: null,
    tax_ids: null,
  }
  const email = given.customer_email ?? null
  return {
    id,
    object: 'checkout.session' as const,
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: given.allowed_payment_method_types ?? null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: given.billing_address_collection ?? null,
    cancel_url: given.cancel_url ?? null,
    client_reference_id: given.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: now,
    currency: lines[0]!.price.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: (given.customer ?? null) as string | null,
    customer_account: null,
    customer_creation: given.customer ? null : 'always',
    customer_details: (email ? { ...nobody, email, name: null, tax_exempt: 'none' } : null) as
      | (typeof nobody & {
          email: string
          name: string | null
          tax_exempt: string
          tax_ids: null | []
        })
      | null,
    customer_email: email,
    discounts: [],
    expires_at: given.expires_at ?? now + 86_400,
    integration_identifier: null,
    invoice: null as string | null,
    invoice_creation: null,
    livemode: false,
    locale: given.locale ?? null,
    managed_payments: null,
    metadata: mergeMetadata({}, given.metadata),
    mode: given.mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'always',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: types as string[],
    payment_status: total === 0 ? 'no_payment_required' : 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: {
      allow_redisplay_filters: ['always'],
      payment_method_remove: 'disabled',
      payment_method_save: null,
    },
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: given.submit_type ?? null,
    subscription: null as string | null,
    success_url: given.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${world.url}/c/pay/${id}` as string | null,
    wallet_options: null,
    $hidden: {
      lines,
      subscription_metadata: mergeMetadata({}, given.subscription_data?.metadata),
      description: given.subscription_data?.description ?? null,
      trial_end: trialEnd,
      to_confirm: null as Record<string, string> | null,
    },
  }
}

const filters = {
  customer: text,
  status: z.enum(['open', 'complete', 'expired']),
  subscription: text,
}

export const checkoutSessionRoutes = [
  route('POST', '/v1/checkout/sessions', checkoutShape, saveNewCheckout),
  route('GET', '/v1/checkout/sessions', paged(filters), (world, given) => {
    const wanted = world.store

      .where('checkout.session', { customer: given.customer, subscription: given.subscription })
      .filter((session) => !given.status || session.status === given.status)
    return listed('/v1/checkout/sessions', wanted, given)
  }),
  route('GET', '/v1/checkout/sessions/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'checkout.session', id),
  ),
  route('POST', '/v1/checkout/sessions/:id/expire', z.strictObject({}), (world, _given, id) =>
    expireCheckout(world, demand(world, 'checkout.session', id)),
  ),
  route('GET', '/v1/checkout/sessions/:id/line_items', pagedOnly({}), (world, _given, id) =>
    lineItemsOf(
      demand(world, 'checkout.session', id),
      (product) => demand(world, 'product', product).name,
    ),
  ),
]
