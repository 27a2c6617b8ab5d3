import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodCard,
  openCheckout,
} from '../support/stripe-emulator/emulator-with-sdk'

let world: Awaited<ReturnType<typeof emulatorWithSdk>>
beforeAll(async () => {
  world = await emulatorWithSdk()
})
afterAll(() => world.emulator.stop())

/** Somebody who has just paid £3. */
async function payer() {
  const { stripe, send } = world
  const session = await openCheckout(stripe)
  await send(session.url!, goodCard)
  const done = await stripe.checkout.sessions.retrieve(session.id)
  const invoice = await stripe.invoices.retrieve(done.invoice as string, { expand: ['payments'] })
  const intent = await stripe.paymentIntents.retrieve(
    invoice.payments!.data[0]!.payment.payment_intent as string,
  )
  return {
    session: done,
    invoice,
    intent,
    customer: done.customer as string,
    subscription: done.subscription as string,
    charge: intent.latest_charge as string,
  }
}

describe('customers, products and prices', () => {
  it('keeps customers, merges their metadata, finds them by email, and remembers the deleted', async () => {
    const { customers } = world.stripe
    const made = await customers.create({ email: 'a@example.org', metadata: { a: '1', b: '2' } })
    const changed = await customers.update(made.id, { name: 'A', metadata: { a: '', c: '3' } })
    expect(changed).toMatchObject({ name: 'A', metadata: { b: '2', c: '3' } })
    expect((await customers.list({ email: 'a@example.org' })).data).toHaveLength(1)
    expect(await customers.del(made.id)).toMatchObject({ id: made.id, deleted: true })
    expect(await customers.retrieve(made.id)).toMatchObject({ deleted: true })
    expect((await customers.list({ email: 'a@example.org' })).data).toHaveLength(0)
    await expect(customers.update(made.id, {})).rejects.toMatchObject({ code: 'resource_missing' })
  })

  it('keeps products under ids of our own, once', async () => {
    const { products } = world.stripe
    await products.create({ id: 'band_concession', name: 'Concession' })
    await expect(products.create({ id: 'band_concession', name: 'Again' })).rejects.toMatchObject({
      code: 'resource_already_exists',
    })
    expect(await products.update('band_concession', { active: false })).toMatchObject({
      active: false,
      name: 'Concession',
    })
  })

  it('finds prices by lookup key, each key once', async () => {
    const { prices, products } = world.stripe
    await products.create({ id: 'band_basic', name: 'Basic' })
    const price = {
      product: 'band_basic',
      currency: 'gbp',
      unit_amount: 300,
      recurring: { interval: 'month' as const },
      lookup_key: 'basic_month',
    }
    const made = await prices.create(price)
    expect((await prices.list({ lookup_keys: ['basic_month', 'nothing'] })).data[0]).toMatchObject({
      id: made.id,
      unit_amount: 300,
      type: 'recurring',
    })
    await expect(prices.create(price)).rejects.toMatchObject({
      statusCode: 400,
      param: 'lookup_key',
    })
    const newer = await prices.create({ ...price, unit_amount: 400, transfer_lookup_key: true })
    expect((await prices.list({ lookup_keys: ['basic_month'] })).data.map(({ id }) => id)).toEqual([
      newer.id,
    ])
    expect((await prices.retrieve(made.id)).lookup_key).toBeNull()
    await expect(prices.create({ ...price, product: 'none' })).rejects.toMatchObject({
      code: 'resource_missing',
    })
  })
})

describe('what follows a payment', () => {
  it('gives money back, in part and whole, but never more than came', async () => {
    const { refunds, charges } = world.stripe
    const { charge, intent } = await payer()
    const part = await refunds.create({ charge, amount: 100 })
    expect(part).toMatchObject({ amount: 100, status: 'succeeded', charge })
    await expect(refunds.create({ charge, amount: 201 })).rejects.toMatchObject({ param: 'amount' })
    await refunds.create({ payment_intent: intent.id })
    expect(await charges.retrieve(charge, { expand: ['refunds'] })).toMatchObject({
      refunded: true,
      amount_refunded: 300,
    })
    await expect(refunds.create({ charge })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    })
    expect((await refunds.list({ charge })).data).toHaveLength(2)
    const row = await world.stripe.balanceTransactions.retrieve(part.balance_transaction as string)
    expect(row).toMatchObject({ amount: -100, fee: 0, type: 'refund', source: part.id })
  })

  it('ends a subscription at the end of its period, thinks again, ends it now', async () => {
    const { subscriptions } = world.stripe
    const { subscription } = await payer()
    const ending = await subscriptions.update(subscription, { cancel_at_period_end: true })
    expect(ending.cancel_at).toBe(ending.items.data[0]!.current_period_end)
    const kept = await subscriptions.update(subscription, { cancel_at_period_end: false })
    expect(kept).toMatchObject({ cancel_at: null, canceled_at: null, status: 'active' })
    expect(await subscriptions.cancel(subscription)).toMatchObject({ status: 'canceled' })
    await expect(subscriptions.cancel(subscription)).rejects.toMatchObject({
      code: 'resource_missing',
    })
    await expect(
      subscriptions.update(subscription, { cancel_at_period_end: true }),
    ).rejects.toMatchObject({ statusCode: 400 })
  })

  it('changes the amount from the next period on, and the interval from today on', async () => {
    const { subscriptions, invoices } = world.stripe
    const { subscription } = await payer()
    const held = await subscriptions.retrieve(subscription)
    const line = held.items.data[0]!
    const to = (unit_amount: number, interval: 'month' | 'year') => ({
      items: [
        {
          id: line.id,
          price_data: {
            currency: 'gbp',
            product: 'prod_basic',
            unit_amount,
            recurring: { interval },
          },
        },
      ],
      proration_behavior: 'none' as const,
    })
    const preview = async (unit_amount: number, interval: 'month' | 'year') =>
      invoices.createPreview({ subscription, subscription_details: to(unit_amount, interval) })
    const nextMonth = await preview(500, 'month')
    expect([nextMonth.amount_due, nextMonth.next_payment_attempt]).toEqual([
      500,
      line.current_period_end,
    ])
    const today = await preview(6000, 'year')
    expect(today.amount_due).toBe(6000)
    expect(today.next_payment_attempt).toBeLessThan(line.current_period_end)
    expect((await subscriptions.retrieve(subscription)).items.data[0]!.price.unit_amount).toBe(300)
    const dearer = await subscriptions.update(subscription, to(500, 'month'))
    expect(dearer.items.data[0]).toMatchObject({
      price: { unit_amount: 500 },
      current_period_end: line.current_period_end,
    })
    expect(dearer.latest_invoice).toBe(held.latest_invoice)
    const yearly = await subscriptions.update(subscription, to(6000, 'year'))
    expect(yearly.latest_invoice).not.toBe(held.latest_invoice)
    expect(await invoices.retrieve(yearly.latest_invoice as string)).toMatchObject({
      amount_paid: 6000,
      billing_reason: 'subscription_update',
    })
    await expect(
      subscriptions.update(subscription, { items: to(1, 'year').items }),
    ).rejects.toMatchObject({ param: 'proration_behavior' })
  })

  it('shows the portal: invoices, a new card, cancelling', async () => {
    const { stripe, send } = world
    const { customer, subscription } = await payer()
    const portal = await stripe.billingPortal.sessions.create({
      customer,
      return_url: 'http://127.0.0.1:4399/membership',
    })
    const page = await (await fetch(portal.url)).text()
    for (const words of [
      'Your payments',
      'Invoices',
      'visa card ending 4242',
      'Change how you pay',
    ])
      expect(page).toContain(words)
    expect(
      (await send(`${portal.url}/method`, { ...goodCard, number: '5555555555554444' })).status,
    ).toBe(303)
    expect(await (await fetch(portal.url)).text()).toContain('mastercard card ending 4444')
    expect(
      (await send(`${portal.url}/method`, { ...goodCard, number: '4000000000000002' })).status,
    ).toBe(422)
    await send(`${portal.url}/cancel`, { subscription })
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(true)
    await send(`${portal.url}/keep`, { subscription })
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(false)
    const methods = await stripe.paymentMethods.list({ customer, type: 'card' })
    expect(methods.data.map(({ card }) => card?.last4)).toEqual(['4444', '4242'])
    expect((await stripe.customers.listPaymentMethods(customer)).data).toHaveLength(2)
  })

  it('records events that can be listed by type', async () => {
    const { events } = world.stripe
    const { session } = await payer()
    const [event] = (await events.list({ type: 'checkout.session.completed', limit: 1 })).data
    expect(event).toMatchObject({
      api_version: '2026-10-28.endive',
      data: { object: { id: session.id } },
    })
    expect(await events.retrieve(event!.id)).toMatchObject({ id: event!.id })
    const some = await events.list({ types: ['invoice.paid', 'customer.created'] })
    expect(new Set(some.data.map(({ type }) => type))).toEqual(
      new Set(['invoice.paid', 'customer.created']),
    )
    expect((await events.list({ type: 'invoice.*' })).data.length).toBeGreaterThan(0)
  })
})
