import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodCard,
  openCheckout,
} from '../support/stripe-emulator/emulator-with-sdk'

let world: Awaited<ReturnType<typeof emulatorWithSdk>>
beforeAll(async () => {
  world = await emulatorWithSdk()
  await openCheckout(world.stripe)
})
afterAll(() => world.emulator.stop())

/** Somebody who pays £3 a month with a test card, without having been on a page. */
async function payer(card = 'pm_card_visa') {
  const { stripe } = world
  const customer = await stripe.customers.create({
    email: 'payer@example.org',
    name: 'Amara Okonjo',
    payment_method: card,
    invoice_settings: { default_payment_method: card },
  })
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [
      {
        price_data: {
          currency: 'gbp',
          product: 'prod_basic',
          unit_amount: 300,
          recurring: { interval: 'month' },
        },
      },
    ],
  })
  return { customer: customer.id, subscription }
}
const pageAt = async (url: string) => (await fetch(url)).text()
const back = 'http://127.0.0.1:4399/dues'
const redirect = { type: 'redirect' as const, redirect: { return_url: `${back}?done` } }

describe('a visit for one thing', () => {
  it('changes the card, shows nothing else, and leads back when done', async () => {
    const { stripe, send } = world
    const { customer, subscription } = await payer()
    const session = await stripe.billingPortal.sessions.create({
      customer,
      return_url: back,
      flow_data: { type: 'payment_method_update', after_completion: redirect },
    })
    expect(session.flow).toMatchObject({ type: 'payment_method_update' })
    const page = await pageAt(session.url)
    expect(page).toContain('Change how you pay')
    expect(page).not.toContain('Invoices')
    expect(page).not.toContain('Cancel the subscription')
    await send(`${session.url}/cancel`, { subscription: subscription.id })
    const held = await stripe.subscriptions.retrieve(subscription.id)
    expect(held.cancel_at_period_end).toBe(false)
    const again = await stripe.billingPortal.sessions.create({
      customer,
      flow_data: { type: 'payment_method_update', after_completion: redirect },
    })
    const answer = await send(`${again.url}/method`, { ...goodCard, number: '5555555555554444' })
    expect(answer.headers.get('location')).toBe(`${back}?done`)
    const after = await stripe.subscriptions.retrieve(subscription.id, {
      expand: ['default_payment_method'],
    })
    expect(after.default_payment_method).toMatchObject({ card: { last4: '4444' } })
    expect(await pageAt(again.url)).toContain('That is done')
  })

  it('cancels at the end of the period, with a reason where it is asked for', async () => {
    const { stripe, send } = world
    const { customer, subscription } = await payer()
    const configuration = await stripe.billingPortal.configurations.create({
      features: {
        subscription_cancel: {
          enabled: true,
          cancellation_reason: { enabled: true, options: ['too_expensive', 'other'] },
        },
      },
    })
    const flow_data = {
      type: 'subscription_cancel' as const,
      subscription_cancel: { subscription: subscription.id },
      after_completion: {
        type: 'hosted_confirmation' as const,
        hosted_confirmation: { custom_message: 'Come back soon.' },
      },
    }
    const asked = { customer, configuration: configuration.id, flow_data, return_url: back }
    const session = await stripe.billingPortal.sessions.create(asked)
    const page = await pageAt(session.url)
    expect(page).toContain('It costs too much')
    expect(page).not.toContain('Card number')
    const fields = { subscription: subscription.id, feedback: 'too_expensive', comment: 'Bye' }
    await send(`${session.url}/cancel`, fields)
    expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({
      cancel_at_period_end: true,
      cancellation_details: {
        feedback: 'too_expensive',
        comment: 'Bye',
        reason: 'cancellation_requested',
      },
    })
    expect(await pageAt(session.url)).toContain('Come back soon.')
    await expect(stripe.billingPortal.sessions.create(asked)).rejects.toMatchObject({
      param: 'flow_data[subscription_cancel][subscription]',
    })
  })

  it('refuses what the configuration does not offer', async () => {
    const { billingPortal } = world.stripe
    const { customer } = await payer()
    const bare = await billingPortal.configurations.create({
      features: { invoice_history: { enabled: true } },
    })
    const session = await billingPortal.sessions.create({ customer, configuration: bare.id })
    const page = await pageAt(session.url)
    expect(page).toContain('Invoices')
    expect(page).not.toContain('Card number')
    expect(page).not.toContain('Cancel the subscription')
    const flow_data = { type: 'payment_method_update' as const }
    await expect(
      billingPortal.sessions.create({ customer, configuration: bare.id, flow_data }),
    ).rejects.toMatchObject({ param: 'flow_data[type]' })
    await expect(
      billingPortal.sessions.create({ customer, configuration: 'bpc_none' }),
    ).rejects.toMatchObject({ code: 'resource_missing' })
  })
})

it('keeps configurations, and one of its own', async () => {
  const { configurations } = world.stripe.billingPortal
  const made = await configurations.create({
    name: 'Dues',
    default_return_url: back,
    features: { subscription_update: { enabled: false } },
  })
  expect(await configurations.update(made.id, { active: false })).toMatchObject({
    active: false,
    name: 'Dues',
  })
  expect((await configurations.list({ is_default: true })).data).toMatchObject([
    { features: { subscription_cancel: { enabled: true, mode: 'at_period_end' } } },
  ])
  await expect(
    configurations.create({ features: { subscription_update: { enabled: true } } }),
  ).rejects.toMatchObject({ param: 'features[subscription_update][enabled]' })
})

describe('invoices that are given up', () => {
  async function pastDue() {
    const { stripe, control } = world
    const { customer, subscription } = await payer()
    await control('fail-next', { customer })
    await control('advance', { to: subscription.items.data[0]!.current_period_end })
    const held = await stripe.subscriptions.retrieve(subscription.id)
    expect(held.status).toBe('past_due')
    return {
      id: held.id,
      customer,
      invoice: held.latest_invoice as string,
      now: async () => (await stripe.subscriptions.retrieve(held.id)).status,
    }
  }

  it('is active again when the last open invoice is voided or written off', async () => {
    const { invoices } = world.stripe
    const one = await pastDue()
    expect((await invoices.voidInvoice(one.invoice)).status).toBe('void')
    expect(await one.now()).toBe('active')
    await expect(invoices.markUncollectible(one.invoice)).rejects.toMatchObject({
      statusCode: 400,
    })
    const other = await pastDue()
    expect((await invoices.markUncollectible(other.invoice)).status).toBe('uncollectible')
    expect(await other.now()).toBe('active')
    expect((await invoices.pay(other.invoice)).status).toBe('paid')
  })

  it('takes the money from the card that is named', async () => {
    const { stripe } = world
    const one = await pastDue()
    const card = await stripe.paymentMethods.attach('pm_card_mastercard', {
      customer: one.customer,
    })
    await stripe.invoices.pay(one.invoice, { payment_method: card.id })
    const [charge] = (await stripe.charges.list({ customer: one.customer, limit: 1 })).data
    expect(charge!.payment_method).toBe(card.id)
    expect((await stripe.paymentMethods.detach(card.id)).customer).toBeNull()
    await expect(
      stripe.invoices.pay(one.invoice, { payment_method: 'pm_none' }),
    ).rejects.toMatchObject({ statusCode: 400 })
  })
})

describe('subscriptions that a program starts', () => {
  it('waits 23 hours for a first payment that failed, then gives up', async () => {
    const { stripe, control } = world
    const { subscription } = await payer('pm_card_chargeDeclined')
    expect(subscription.status).toBe('incomplete')
    await control('advance', { days: 1 })
    expect(
      await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] }),
    ).toMatchObject({ status: 'incomplete_expired', latest_invoice: { status: 'void' } })
  })

  it('needs a means to pay, unless nothing is due yet', async () => {
    const { stripe } = world
    const customer = (await stripe.customers.create({})).id
    const price_data = {
      currency: 'gbp',
      product: 'prod_basic',
      unit_amount: 300,
      recurring: { interval: 'month' as const },
    }
    const items = [{ price_data }]
    await expect(stripe.subscriptions.create({ customer, items })).rejects.toMatchObject({
      code: 'resource_missing',
    })
    const clock = (await (await fetch(`${world.emulator.url}/_control/clock.json`)).json()) as {
      now: number
    }
    const trial_end = clock.now + 10 * 86_400
    expect(await stripe.subscriptions.create({ customer, items, trial_end })).toMatchObject({
      status: 'trialing',
    })
  })
})
