import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodAccount,
  goodCard,
  openCheckout,
} from '../support/stripe-emulator/emulator-with-sdk'
import { compileAgainstSdk } from './compile-against-sdk'

/**
 * Every object that we answer is written out as a constant of the SDK's own type, without a cast, and the
 * TypeScript compiler says whether a field is missing, too many, or of another kind.
 */
let world: Awaited<ReturnType<typeof emulatorWithSdk>>

beforeAll(async () => {
  world = await emulatorWithSdk()
})
afterAll(async () => {
  await world.emulator.stop()
})

const types: Record<string, string> = {
  balance_transactions: 'Stripe.BalanceTransaction',
  'billing_portal/configurations': 'Stripe.BillingPortal.Configuration',
  charges: 'Stripe.Charge',
  'checkout/sessions': 'Stripe.Checkout.Session',
  customers: 'Stripe.Customer',
  disputes: 'Stripe.Dispute',
  invoice_payments: 'Stripe.InvoicePayment',
  invoices: 'Stripe.Invoice',
  payment_intents: 'Stripe.PaymentIntent',
  payment_methods: 'Stripe.PaymentMethod',
  payouts: 'Stripe.Payout',
  prices: 'Stripe.Price',
  products: 'Stripe.Product',
  refunds: 'Stripe.Refund',
  subscriptions: 'Stripe.Subscription',
  'test_helpers/test_clocks': 'Stripe.TestHelpers.TestClock',
}
/** What is asked for beyond the plain object. */
const expanded: Record<string, string[]> = {
  charges: ['data.refunds', 'data.balance_transaction'],
  'checkout/sessions': ['data.line_items', 'data.subscription', 'data.customer'],
  disputes: ['data.charge'],
  invoices: ['data.payments'],
  payouts: ['data.balance_transaction', 'data.failure_balance_transaction'],
  refunds: ['data.balance_transaction'],
  subscriptions: ['data.default_payment_method', 'data.latest_invoice'],
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

async function ask(path: string, form?: string): Promise<{ [key: string]: Json }> {
  const answer = await fetch(`${world.emulator.url}/v1/${path}`, {
    headers: { authorization: 'Bearer sk_test_emulator_1' },
    ...(form ? { method: 'POST', body: form } : {}),
  })
  expect([path, answer.status]).toEqual([path, 200])
  return (await answer.json()) as { [key: string]: Json }
}

/** A life with a bit of everything in it. */
async function live() {
  const { stripe, send, control } = world
  await stripe.customers.create({ email: 'alone@example.org' })
  await openCheckout(stripe)
  const price = { product: 'prod_basic', currency: 'gbp', unit_amount: 300 }
  await stripe.prices.create({ ...price, lookup_key: 'basic', recurring: { interval: 'month' } })
  for (const fields of [goodCard, goodAccount, { ...goodCard, number: '4000000000000341' }])
    await send((await openCheckout(stripe)).url!, fields)
  const [newest, second] = (await stripe.subscriptions.list()).data
  await stripe.subscriptions.update(second!.id, { pause_collection: { behavior: 'void' } })
  await stripe.subscriptions.update(newest!.id, { cancellation_details: { comment: 'bye' } })
  const paid = (await stripe.charges.list()).data.filter(({ paid }) => paid)
  await stripe.refunds.create({ charge: paid[0]!.id, amount: 100, metadata: { why: 'test' } })
  await control('advance', { days: 33 })
  const { dispute } = await control('dispute', { charge: paid[1]!.id })
  await stripe.disputes.update(dispute as string, { evidence: { uncategorized_text: 'Ours.' } })
  await control('dispute-decision', { dispute, won: true })
  await stripe.subscriptions.update(second!.id, { cancel_at_period_end: true })
  await livesThatAreOdd()
  const customer = newest!.customer as string
  return stripe.billingPortal.sessions.create({
    customer,
    flow_data: {
      type: 'payment_method_update',
      after_completion: { type: 'redirect', redirect: { return_url: 'https://example.org' } },
    },
  })
}

async function startedBy(card: string, more: Stripe.CustomerCreateParams = {}) {
  const { stripe } = world
  const { id: customer } = await stripe.customers.create({
    payment_method: card,
    invoice_settings: { default_payment_method: card },
    ...more,
  })
  const [price] = (await stripe.prices.list({ lookup_keys: ['basic'] })).data
  return stripe.subscriptions.create({ customer, items: [{ price: price!.id }] })
}

/** Trials, pauses, banks that ask, mandates that end, refunds and payouts that come back, and a time of one's own. */
async function livesThatAreOdd() {
  const { stripe, control } = world
  const { id } = await startedBy('pm_card_visa')
  const bill_for = { unused_time_from: { type: 'none' as const } }
  await stripe.subscriptions.pause(id, { bill_for })
  await startedBy('pm_card_visa').then(async (one) => {
    await stripe.subscriptions.pause(one.id, { bill_for })
    await stripe.subscriptions.resume(one.id)
    const trial_end = one.items.data[0]!.current_period_end
    await stripe.subscriptions.update(one.id, { trial_end, proration_behavior: 'none' })
    await control('new-card', { customer: one.customer })
  })
  await startedBy('pm_card_authenticationRequiredOnSetup')
  const card = await stripe.paymentMethods.attach('pm_card_gb', {
    customer: (await startedBy('pm_card_chargeDeclined')).customer as string,
  })
  await stripe.paymentMethods.detach(card.id)
  const [bank] = (await stripe.charges.list({ limit: 100 })).data.filter(
    ({ payment_method_details: details }) => details?.type === 'bacs_debit',
  )
  await control('cancel-mandate', { customer: bank!.customer })
  const spare = await startedBy('pm_card_visa')
  const [charge] = (await stripe.charges.list({ customer: spare.customer as string })).data
  const refund = await stripe.refunds.create({ charge: charge!.id })
  await control('refund-fails', { refund: refund.id })
  await control('payout-fails', { fails: true })
  await control('payout', { all: true, arrive: true })
  await control('payout', { arrive: true })
  await stripe.customers.del(spare.customer as string)
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: 1_900_000_000 })
  await startedBy('pm_card_visa', { test_clock: clock.id })
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: 1_902_400_000 })
}

function written(value: Json, key = ''): string {
  if (typeof value === 'string' && key.endsWith('_decimal'))
    return `decimal(${JSON.stringify(value)})`
  if (Array.isArray(value)) return `[${value.map((one) => written(one)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}: ${written(one, name)}`,
  )
  return `{ ${fields.join(', ')} }`
}

it('answers in the shapes of the SDK’s own types', async () => {
  const portal = await live()
  const { lastResponse: _, ...plainPortal } = portal
  const constants = [
    `export const portal: Stripe.BillingPortal.Session = ${written(plainPortal as never)}`,
  ]
  const active = (await ask('subscriptions?status=active')).data as Json[]
  const going = (active as { id: string; cancel_at_period_end: boolean }[]).find(
    (one) => !one.cancel_at_period_end,
  )
  const preview = await ask('invoices/create_preview', `subscription=${going!.id}`)
  constants.push(`export const preview: Stripe.Invoice = ${written(preview)}`)
  const customers = (await ask('customers')).data as { id: string }[]
  const methods = await Promise.all(
    customers.map(({ id }) => ask(`payment_methods?customer=${id}`)),
  )
  for (const [path, type] of Object.entries(types)) {
    const wanted = (expanded[path] ?? []).map((one) => `&expand[]=${one}`).join('')
    const rows =
      path === 'payment_methods'
        ? methods.flatMap(({ data }) => data as Json[])
        : ((await ask(`${path}?limit=30${wanted}`)).data as Json[])
    expect([path, rows.length]).not.toEqual([path, 0])
    for (const row of rows)
      constants.push(`export const row${constants.length}: ${type} = ${written(row)}`)
  }
  constants.push(`export const balance: Stripe.Balance = ${written(await ask('balance'))}`)
  const [debit] = (await world.stripe.charges.list({ limit: 100 })).data.flatMap(
    ({ payment_method_details: details }) => details?.bacs_debit?.mandate ?? [],
  )
  const mandate = await ask(`mandates/${debit}`)
  constants.push(`export const mandate: Stripe.Mandate = ${written(mandate)}`)
  constants.push(...(await eventConstants()))
  expect(await compileAgainstSdk('stripe-shapes', constants)).toBe('')
})

/**
 * One event of each type, as the SDK types that event. Two things that it says are not so at Stripe: what was
 * different before can be part of an inner object, and an invoice that is only to come has no id.
 */
async function eventConstants(): Promise<string[]> {
  const seen = new Map<string, Json>()
  for await (const event of world.stripe.events.list({ limit: 100 }))
    if (!seen.has(event.type)) {
      const { previous_attributes: _, ...data } = JSON.parse(JSON.stringify(event.data))
      if (event.type === 'invoice.upcoming') data.object.id = 'none'
      seen.set(event.type, { ...JSON.parse(JSON.stringify(event)), data })
    }
  for (const type of mustHappen) expect([...seen.keys()]).toContain(type)
  return [...seen].map(
    ([type, event], index) =>
      `export const event${index}: Extract<Stripe.Event, { type: '${type}' }> = ${written(event)}`,
  )
}

const mustHappen = [
  'charge.dispute.closed',
  'charge.dispute.funds_reinstated',
  'charge.dispute.updated',
  'customer.deleted',
  'customer.subscription.paused',
  'customer.subscription.resumed',
  'invoice.payment_action_required',
  'invoice.upcoming',
  'mandate.updated',
  'payment_method.automatically_updated',
  'payment_method.detached',
  'payout.created',
  'payout.failed',
  'payout.paid',
  'refund.failed',
  'test_helpers.test_clock.ready',
]
