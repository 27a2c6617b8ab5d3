import type Stripe from 'stripe'
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

async function subscribed() {
  const session = await openCheckout(world.stripe)
  await world.send(session.url!, goodCard)
  const done = await world.stripe.checkout.sessions.retrieve(session.id)
  const id = done.subscription as string
  const now = () => world.stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] })
  const line = (await now()).items.data[0]!
  const invoices = async () =>
    (await world.stripe.invoices.list({ subscription: id, limit: 100 })).data
  return { id, customer: done.customer as string, now, line, invoices }
}

const yearly = (line: string) => ({
  items: [
    {
      id: line,
      price_data: {
        currency: 'gbp',
        product: 'prod_basic',
        unit_amount: 3600,
        recurring: { interval: 'year' as const },
      },
    },
  ],
  proration_behavior: 'none' as const,
})
const happened = async (type: string, about: string) =>
  (await world.stripe.events.list({ type, limit: 100 })).data.filter((event) =>
    JSON.stringify(event.data.object).includes(about),
  )

describe('another interval from the end of the paid period on', () => {
  it('waits as a trial without a charge, then takes the new amount and is active again', async () => {
    const { stripe, control } = world
    const member = await subscribed()
    const end = member.line.current_period_end
    const change = { ...yearly(member.line.id), trial_end: end }
    const preview = await stripe.invoices.createPreview({
      subscription: member.id,
      subscription_details: change,
    })
    expect(preview).toMatchObject({ amount_due: 0, lines: { data: [{ period: { end } }] } })
    expect((await member.now()).status).toBe('active')
    const waiting = await stripe.subscriptions.update(member.id, change)
    expect(waiting).toMatchObject({
      status: 'trialing',
      trial_end: end,
      billing_cycle_anchor: end,
      items: { data: [{ current_period_end: end, price: { unit_amount: 3600 } }] },
    })
    expect((await member.now()).latest_invoice).toMatchObject({
      amount_due: 0,
      status: 'paid',
      billing_reason: 'subscription_update',
      attempt_count: 0,
      lines: { data: [{ amount: 0, description: 'Trial period for Basic dues' }] },
    })
    const [updated] = await happened('customer.subscription.updated', member.id)
    expect(updated!.data.previous_attributes).toMatchObject({ status: 'active', trial_end: null })
    const next = await stripe.invoices.createPreview({ subscription: member.id })
    expect(next).toMatchObject({ amount_due: 3600, next_payment_attempt: end })
    await control('advance', { to: end - 2 * 86_400 })
    expect(await happened('customer.subscription.trial_will_end', member.id)).toHaveLength(1)
    await control('advance', { to: end })
    const going = await member.now()
    expect(going).toMatchObject({
      status: 'active',
      trial_end: end,
      latest_invoice: { status: 'paid', amount_paid: 3600, billing_reason: 'subscription_cycle' },
    })
    expect(going.items.data[0]!.current_period_end).toBeGreaterThan(end + 364 * 86_400)
    expect(await member.invoices()).toHaveLength(3)
  })

  it('is past due when the first charge after the trial fails', async () => {
    const { stripe, control } = world
    const member = await subscribed()
    const end = member.line.current_period_end
    await stripe.subscriptions.update(member.id, { ...yearly(member.line.id), trial_end: end })
    await control('fail-next', { customer: member.customer })
    await control('advance', { to: end })
    expect((await member.now()).status).toBe('past_due')
  })

  it('ends the trial now when asked, charging at once', async () => {
    const { stripe } = world
    const member = await subscribed()
    const end = member.line.current_period_end
    await stripe.subscriptions.update(member.id, { ...yearly(member.line.id), trial_end: end })
    const now = { trial_end: 'now' as const }
    const preview = await stripe.invoices.createPreview({
      subscription: member.id,
      subscription_details: now,
    })
    expect(preview.amount_due).toBe(3600)
    expect(await stripe.subscriptions.update(member.id, now)).toMatchObject({ status: 'active' })
    expect((await member.now()).latest_invoice).toMatchObject({ amount_paid: 3600 })
    const [first] = await member.invoices()
    expect(first!.billing_reason).toBe('subscription_update')
  })

  it('ends with the trial when cancelled meanwhile, and charges nothing', async () => {
    const { stripe, control } = world
    const member = await subscribed()
    const end = member.line.current_period_end
    await stripe.subscriptions.update(member.id, { ...yearly(member.line.id), trial_end: end })
    const ending = await stripe.subscriptions.update(member.id, { cancel_at_period_end: true })
    expect(ending.cancel_at).toBe(end)
    await control('advance', { to: end + 60 })
    expect((await member.now()).status).toBe('canceled')
    expect(await member.invoices()).toHaveLength(2)
  })

  it('refuses a day in the past, one too far away, and proration', async () => {
    const { subscriptions } = world.stripe
    const member = await subscribed()
    const none = { proration_behavior: 'none' as const }
    const at = (trial_end: number) => subscriptions.update(member.id, { ...none, trial_end })
    await expect(at(1)).rejects.toMatchObject({ param: 'trial_end' })
    await expect(at(member.line.current_period_end + 900 * 86_400)).rejects.toMatchObject({
      param: 'trial_end',
    })
    const prorated = { trial_end: member.line.current_period_end }
    await expect(subscriptions.update(member.id, prorated)).rejects.toMatchObject({
      param: 'proration_behavior',
    })
  })
})

describe('holiday and method', () => {
  it('takes a break back by an empty string', async () => {
    const { subscriptions } = world.stripe
    const member = await subscribed()
    const resumes_at = member.line.current_period_end + 86_400
    const pause_collection = { behavior: 'void' as const, resumes_at }
    expect(await subscriptions.update(member.id, { pause_collection })).toMatchObject({
      pause_collection,
      status: 'active',
    })
    const back = await subscriptions.update(member.id, { pause_collection: '' })
    expect(back.pause_collection).toBeNull()
    const past = { pause_collection: { behavior: 'void' as const, resumes_at: 1 } }
    await expect(subscriptions.update(member.id, past)).rejects.toMatchObject({
      param: 'pause_collection[resumes_at]',
    })
  })

  it('keeps the card that paid an open invoice, where that is asked for', async () => {
    const { stripe, control, send } = world
    const member = await subscribed()
    await stripe.subscriptions.update(member.id, {
      payment_settings: { save_default_payment_method: 'on_subscription' },
    })
    const before = (await member.now()).default_payment_method
    await control('fail-next', { customer: member.customer })
    await control('advance', { to: member.line.current_period_end })
    const invoice = (await member.now()).latest_invoice as Stripe.Invoice
    await send(invoice.hosted_invoice_url!, { ...goodCard, number: '5555555555554444' })
    const after = await stripe.subscriptions.retrieve(member.id, {
      expand: ['default_payment_method'],
    })
    expect(after).toMatchObject({
      status: 'active',
      default_payment_method: { card: { last4: '4444' } },
    })
    expect((after.default_payment_method as Stripe.PaymentMethod).id).not.toBe(before)
  })
})
