import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodAccount,
  goodCard,
  openCheckout,
} from '../support/stripe-emulator/emulator-with-sdk'

let world: Awaited<ReturnType<typeof emulatorWithSdk>>
beforeAll(async () => {
  world = await emulatorWithSdk()
})
afterAll(() => world.emulator.stop())

describe('the payment page', () => {
  it('shows what is bought, for how much, and that no money moves', async () => {
    const session = await openCheckout(world.stripe)
    const page = await (await fetch(session.url!)).text()
    expect(page).toContain('Test payment page — no money moves')
    expect(page).toContain('Basic dues')
    expect(page).toContain('£3.00 a month')
    expect(page).toContain('href="http://127.0.0.1:4399/back"')
  })

  it('makes customer, subscription, invoice, payment and charge of a good card', async () => {
    const { stripe, send } = world
    const session = await openCheckout(stripe)
    const answer = await send(session.url!, goodCard)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`http://127.0.0.1:4399/paid?session=${session.id}`)
    const done = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['subscription.latest_invoice.payments', 'customer', 'line_items'],
    })
    expect(done).toMatchObject({ status: 'complete', payment_status: 'paid', url: null })
    expect(done.customer).toMatchObject({ email: 'amara@example.org', name: 'Amara Okonjo' })
    expect(done.line_items?.data[0]?.description).toBe('Basic dues')
    const subscription = done.subscription as import('stripe').Stripe.Subscription
    expect(subscription).toMatchObject({ status: 'active', metadata: { member: '1' } })
    const [line] = subscription.items.data
    expect(line!.current_period_end).toBeGreaterThan(Date.now() / 1000 + 27 * 86_400)
    const invoice = subscription.latest_invoice as import('stripe').Stripe.Invoice
    expect(invoice).toMatchObject({
      status: 'paid',
      amount_paid: 300,
      billing_reason: 'subscription_create',
    })
    expect(invoice.parent?.subscription_details?.subscription).toBe(subscription.id)
    const intent = await stripe.paymentIntents.retrieve(
      invoice.payments!.data[0]!.payment.payment_intent as string,
      { expand: ['latest_charge.balance_transaction'] },
    )
    expect(intent.status).toBe('succeeded')
    expect(intent.latest_charge).toMatchObject({
      status: 'succeeded',
      amount: 300,
      balance_transaction: { amount: 300, fee: 25, net: 275 },
    })
    const ties = await stripe.invoicePayments.list({
      payment: { type: 'payment_intent', payment_intent: intent.id },
    })
    expect(ties.data[0]).toMatchObject({ invoice: invoice.id, status: 'paid', amount_paid: 300 })
  })

  it('makes one subscription of a form sent twice', async () => {
    const { stripe, send } = world
    const customer = await stripe.customers.create({
      email: 'twice@example.org',
      name: 'Tomasz Wrona',
    })
    const session = await openCheckout(stripe, { customer: customer.id })
    const answers = await Promise.all([send(session.url!, goodCard), send(session.url!, goodCard)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const held = await stripe.subscriptions.list({ customer: customer.id, status: 'all' })
    expect(held.data).toHaveLength(1)
  })

  it('says at the field when a card is declined, keeps what was typed, and takes another card', async () => {
    const { stripe, send } = world
    const session = await openCheckout(stripe)
    const refused = await send(session.url!, { ...goodCard, number: '4000000000009995' })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('<title>Error: ')
    expect(page).toContain('Error: Your card has insufficient funds.')
    expect(page).toContain('value="4000000000009995"')
    expect(page).toContain('value="amara@example.org"')
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('open')
    expect((await send(session.url!, goodCard)).status).toBe(303)
  })

  it('says what is missing or wrong in words', async () => {
    const session = await openCheckout(world.stripe)
    const empty = await (await world.send(session.url!, {})).text()
    for (const words of [
      'Enter your email address',
      'Enter your card number',
      'Enter the expiry date',
      'Enter the security code',
      'Enter the name',
    ])
      expect(empty).toContain(words)
    const foreign = await (
      await world.send(session.url!, { ...goodCard, number: '4111111111111111', expiry: '01/20' })
    ).text()
    expect(foreign).toContain('This page takes only test cards')
    expect(foreign).toContain('This card has expired')
    const hostile = await (
      await world.send(session.url!, { ...goodCard, number: '"><script>' })
    ).text()
    expect(hostile).not.toContain('<script>')
  })

  it('asks for confirmation, and takes no for an answer', async () => {
    const { stripe, send } = world
    const session = await openCheckout(stripe)
    const asked = await send(session.url!, { ...goodCard, number: '4000002500003155' })
    expect(asked.headers.get('location')).toBe(`/c/pay/${session.id}/confirm`)
    const confirm = `${session.url}/confirm`
    expect(await (await fetch(confirm)).text()).toContain('Confirm this payment with your bank')
    const failed = await (await send(confirm, { answer: 'fail' })).text()
    expect(failed).toContain('Your bank could not confirm')
    await send(session.url!, { ...goodCard, number: '4000002500003155' })
    expect((await send(confirm, { answer: 'confirm' })).status).toBe(303)
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid')
  })

  it('takes Direct Debit, whose money is still on its way', async () => {
    const { stripe, send } = world
    const session = await openCheckout(stripe, {
      allowed_payment_method_types: ['card', 'bacs_debit'],
    })
    expect(await (await fetch(session.url!)).text()).toContain('Bacs Direct Debit')
    expect((await send(session.url!, goodAccount)).status).toBe(303)
    const done = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['subscription', 'invoice'],
    })
    expect(done).toMatchObject({ status: 'complete', payment_status: 'unpaid' })
    expect(done.subscription).toMatchObject({ status: 'active' })
    expect(done.invoice).toMatchObject({ status: 'open' })
  })

  it('shows no bank form where only cards are allowed', async () => {
    const session = await openCheckout(world.stripe, { allowed_payment_method_types: ['card'] })
    expect(await (await fetch(session.url!)).text()).not.toContain('Sort code')
    expect((await world.send(session.url!, goodAccount)).status).toBe(303)
  })

  it('is over when it has expired', async () => {
    const { stripe, send } = world
    const session = await openCheckout(stripe)
    await stripe.checkout.sessions.expire(session.id)
    const answer = await send(session.url!, goodCard)
    expect(answer.status).toBe(410)
    await expect(stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({
      statusCode: 400,
    })
    expect((await fetch(`${world.emulator.url}/c/pay/cs_test_nothing`)).status).toBe(404)
  })
})

describe('a checkout whose first charge is put off', () => {
  const inDays = (days: number) => Math.floor(Date.now() / 1000) + days * 86_400
  const putOff = (trial_end: number, once = 0) =>
    world.stripe.checkout.sessions.create({
      mode: 'subscription',
      success_url: 'http://127.0.0.1:4399/paid',
      customer_email: 'amara@example.org',
      subscription_data: { trial_end },
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: 'gbp',
            product: 'prod_basic',
            unit_amount: 300,
            recurring: { interval: 'month' },
          },
        },
        ...(once > 0
          ? [
              {
                quantity: once,
                price_data: { currency: 'gbp', product: 'prod_basic', unit_amount: 300 },
              },
            ]
          : []),
      ],
    })
  const result = async (session: { id: string }) => {
    const done = await world.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['subscription.latest_invoice'],
    })
    const subscription = done.subscription as import('stripe').Stripe.Subscription
    const invoice = subscription.latest_invoice as import('stripe').Stripe.Invoice
    return { done, subscription, invoice }
  }

  it('takes nothing today', async () => {
    const session = await putOff(inDays(20))
    expect(session).toMatchObject({ amount_total: 0, payment_status: 'no_payment_required' })
    await world.send(session.url!, goodCard)
    const { done, subscription, invoice } = await result(session)
    expect(done).toMatchObject({ status: 'complete', payment_status: 'no_payment_required' })
    expect(subscription).toMatchObject({ status: 'trialing', trial_end: expect.any(Number) })
    expect(invoice).toMatchObject({ amount_due: 0, status: 'paid' })
  })

  it('takes today what is paid once, and the rest from the end on', async () => {
    const session = await putOff(inDays(90), 3)
    expect(session.amount_total).toBe(900)
    expect(await (await fetch(session.url!)).text()).toContain('£9.00 once')
    await world.send(session.url!, goodCard)
    const { done, subscription, invoice } = await result(session)
    expect(done.payment_status).toBe('paid')
    expect(subscription.status).toBe('trialing')
    expect(invoice).toMatchObject({ amount_due: 900, amount_paid: 900, status: 'paid' })
    expect(invoice.lines.data.map(({ amount, parent }) => [amount, parent?.type])).toEqual([
      [900, 'invoice_item_details'],
      [0, 'subscription_item_details'],
    ])
  })

  it('refuses what is too near, and a checkout in which nothing recurs', async () => {
    await expect(putOff(inDays(1))).rejects.toThrow('at least 2 days in the future')
    await expect(
      world.stripe.checkout.sessions.create({
        mode: 'subscription',
        success_url: 'http://127.0.0.1:4399/paid',
        line_items: [
          { quantity: 1, price_data: { currency: 'gbp', product: 'prod_basic', unit_amount: 300 } },
        ],
      }),
    ).rejects.toThrow('at least one recurring price')
  })
})
