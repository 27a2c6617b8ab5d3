import { z } from 'zod'
import { newId } from '../kernel/ids'
import { inner, listed, paged } from '../kernel/lists'
import { flag, text } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { markUncollectible } from '../money/mark-uncollectible'
import { payByRequest } from '../money/pay-by-request'
import { previewInvoice } from '../money/preview-invoice'
import { voidInvoice } from '../money/void-invoice'
import { emit } from '../webhooks/emit'
import type { CheckoutLine } from './checkout-sessions'
import { type InvoiceLine, newInvoiceLine, newOnceLine } from './invoice-lines'
import { thoughtShape } from './subscription-change'
import type { Subscription } from './subscriptions'

/** What is due for one period, and whether it came. */
export type Invoice = ReturnType<typeof newInvoice>

export function newInvoice(
  world: World,
  subscription: Subscription,
  billingReason: string,
  once: CheckoutLine[] = [],
) {
  const id = newId('in_1', 23)
  const now = world.clock.now()
  const customer = demand(world, 'customer', subscription.customer)
  const nameOf = ({ product }: { product: string }) => demand(world, 'product', product).name
  const lines: InvoiceLine[] = [
    ...once.map((line) => newOnceLine(id, subscription.id, line, nameOf(line.price), now)),
    ...subscription.items.data.map((line) =>
      newInvoiceLine(id, line, nameOf(line.price), subscription.status === 'trialing'),
    ),
  ]
  const total = lines.reduce((sum, line) => sum + line.amount, 0)
  return {
    id,
    object: 'invoice' as const,
    account_country: 'GB',
    account_name: world.settings.business_name,
    account_tax_ids: null,
    amount_due: total,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: total,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    automatic_tax: {
      disabled_reason: null,
      enabled: false,
      liability: null,
      provider: null,
      status: null,
    },
    automatically_finalizes_at: null as number | null,
    billing_reason: billingReason,
    collection_method: 'charge_automatically',
    created: now,
    currency: subscription.currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: null,
    customer_email: customer.email,
    customer_name: customer.name,
    customer_phone: customer.phone,
    customer_shipping: null,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    due_date: null,
    effective_at: null as number | null,
    ending_balance: null as number | null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null as string | null,
    invoice_pdf: null as string | null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: inner(`/v1/invoices/${id}/lines`, lines),
    livemode: false,
    metadata: {} as Record<string, string>,
    next_payment_attempt: null as number | null,
    number: null as string | null,
    on_behalf_of: null,
    parent: {
      quote_details: null,
      subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
      type: 'subscription_details',
    },
    payment_settings: {
      default_mandate: null,
      payment_method_options: null,
      payment_method_types: null,
    },
    period_end: now,
    period_start: billingReason === 'subscription_cycle' ? previousStart(world, subscription) : now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null as string | null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: 0,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: {
      finalized_at: null as number | null,
      marked_uncollectible_at: null as number | null,
      paid_at: null as number | null,
      voided_at: null as number | null,
    },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: customer.test_clock,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: now as number | null,
    $hidden: { payments: [] as string[], kept_plan: null as { at: number | null } | null },
  }
}

/** An invoice names the period just ended; its lines name the one to come. */
function previousStart(world: World, subscription: Subscription): number {
  const last = world.store.get('invoice', subscription.latest_invoice)
  return last?.lines.data[0]?.period.start ?? subscription.start_date
}

export const previewShape = z.strictObject({
  customer: text.optional(),
  subscription: text,
  subscription_details: thoughtShape.optional(),
})

const filters = {
  customer: text,
  status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']),
  subscription: text,
}

export const invoiceRoutes = [
  route('GET', '/v1/invoices', paged(filters), (world, given) => {
    const wanted = world.store
      .where('invoice', { subscription: given.subscription, customer: given.customer })
      .filter((invoice) => !given.status || invoice.status === given.status)
    return listed('/v1/invoices', wanted, given)
  }),
  route('GET', '/v1/invoices/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'invoice', id),
  ),
  route('POST', '/v1/invoices/create_preview', previewShape, previewInvoice),
  route('POST', '/v1/invoices/:id', z.strictObject({ auto_advance: flag }), (world, given, id) => {
    const invoice = demand(world, 'invoice', id)
    if (invoice.status !== 'open')
      throw invalid('Only an open invoice can be collected, or left alone.', 'auto_advance')
    invoice.auto_advance = given.auto_advance
    // Left alone it is tried no more; otherwise it is tried again within a day.
    invoice.next_payment_attempt = given.auto_advance ? world.clock.now() + 86_400 : null
    world.store.save(invoice)
    emit(world, 'invoice.updated', invoice, {})
    return invoice
  }),
  route(
    'POST',
    '/v1/invoices/:id/pay',
    z.strictObject({ payment_method: text, off_session: flag, paid_out_of_band: flag }).partial(),
    (world, given, id) => payByRequest(world, demand(world, 'invoice', id), given),
  ),
  route('POST', '/v1/invoices/:id/mark_uncollectible', z.strictObject({}), (world, _given, id) =>
    markUncollectible(world, demand(world, 'invoice', id)),
  ),
  route('POST', '/v1/invoices/:id/void', z.strictObject({}), (world, _given, id) =>
    voidInvoice(world, demand(world, 'invoice', id)),
  ),
]
