import type Stripe from 'stripe'
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

async function subscribed(fields: Record<string, string> = goodCard) {
  const session = await openCheckout(world.stripe)
  await world.send(session.url!, fields)
  const done = await world.stripe.checkout.sessions.retrieve(session.id)
  const id = done.subscription as string
  return {
    session: session.id,
    id,
    customer: done.customer as string,
    now: () => world.stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] }),
    invoices: async () => (await world.stripe.invoices.list({ subscription: id, limit: 100 })).data,
  }
}
const happened = async (type: string, about: string) =>
  (await world.stripe.events.list({ type, limit: 100 })).data.filter((event) =>
    JSON.stringify(event.data.object).includes(about),
  )

describe('time', () => {
  it('renews month by month, each invoice paid and with its own period', async () => {
    const member = await subscribed()
    const start = (await member.now()).items.data[0]!.current_period_end
    await world.control('advance', { months: 3 })
    const invoices = await member.invoices()
    expect(invoices.map(({ status }) => status)).toEqual(['paid', 'paid', 'paid', 'paid'])
    expect(invoices[0]!.billing_reason).toBe('subscription_cycle')
    const later = await member.now()
    expect(later.items.data[0]!.current_period_end).toBeGreaterThan(start + 85 * 86_400)
    expect(invoices[0]!.lines.data[0]!.period.end).toBe(later.items.data[0]!.current_period_end)
    expect(new Set(invoices.map(({ number }) => number)).size).toBe(4)
  })

  it('runs into a card that fails, tries four times, then ends the subscription', async () => {
    const member = await subscribed({ ...goodCard, number: '4000000000000341' })
    await world.control('advance', {
      to: (await member.now()).items.data[0]!.current_period_end + 60,
    })
    const failed = await member.now()
    expect(failed).toMatchObject({
      status: 'past_due',
      latest_invoice: { status: 'open', attempt_count: 1, amount_remaining: 300 },
    })
    expect((failed.latest_invoice as Stripe.Invoice).next_payment_attempt).toBeGreaterThan(
      failed.created,
    )
    await world.control('advance', { days: 27 })
    expect(await member.now()).toMatchObject({
      status: 'past_due',
      latest_invoice: { attempt_count: 3 },
    })
    await world.control('advance', { days: 1 })
    expect(await member.now()).toMatchObject({
      status: 'canceled',
      cancellation_details: { reason: 'payment_failed' },
      latest_invoice: { status: 'open', attempt_count: 4, next_payment_attempt: null },
    })
    expect(await happened('invoice.payment_failed', member.id)).toHaveLength(4)
    expect(await happened('customer.subscription.deleted', member.id)).toHaveLength(1)
  })

  it('lets a member who is past due pay with another card', async () => {
    const member = await subscribed()
    await world.control('fail-next', { customer: member.customer })
    await world.control('advance', { to: (await member.now()).items.data[0]!.current_period_end })
    const late = await member.now()
    expect(late.status).toBe('past_due')
    const invoice = late.latest_invoice as Stripe.Invoice
    const declined = { ...goodCard, number: '4000000000009995' }
    expect((await world.send(invoice.hosted_invoice_url!, declined)).status).toBe(422)
    expect((await world.send(invoice.hosted_invoice_url!, goodCard)).status).toBe(303)
    expect(await member.now()).toMatchObject({
      status: 'active',
      latest_invoice: { status: 'paid' },
    })
    await expect(world.stripe.invoices.pay(invoice.id!)).rejects.toMatchObject({
      code: 'invoice_already_paid',
    })
  })

  it('answers a declined charge on request with a card error', async () => {
    const member = await subscribed()
    await world.control('fail-next', { customer: member.customer, times: 2 })
    await world.control('advance', { to: (await member.now()).items.data[0]!.current_period_end })
    const { latest_invoice } = await member.now()
    const { id } = latest_invoice as Stripe.Invoice
    await expect(world.stripe.invoices.pay(id!)).rejects.toMatchObject({
      type: 'StripeCardError',
      statusCode: 402,
      code: 'card_declined',
    })
    expect((await world.stripe.invoices.pay(id!)).status).toBe('paid')
  })

  it('keeps a break: no dues while it lasts, dues again after', async () => {
    const member = await subscribed()
    const ends = (await member.now()).items.data[0]!.current_period_end
    await world.stripe.subscriptions.update(member.id, {
      pause_collection: { behavior: 'void', resumes_at: ends + 40 * 86_400 },
    })
    await world.control('advance', { to: ends + 35 * 86_400 })
    expect((await member.invoices()).slice(0, -1).every(({ status }) => status === 'void')).toBe(
      true,
    )
    expect(await member.now()).toMatchObject({
      status: 'active',
      pause_collection: { behavior: 'void' },
    })
    await world.control('advance', { months: 2 })
    expect(await member.now()).toMatchObject({
      pause_collection: null,
      latest_invoice: { status: 'paid' },
    })
  })

  it('ends at the end of the paid period when somebody wants to leave', async () => {
    const member = await subscribed()
    await world.stripe.subscriptions.update(member.id, { cancel_at_period_end: true })
    await world.control('advance', { months: 2 })
    expect((await member.now()).status).toBe('canceled')
    expect(await member.invoices()).toHaveLength(1)
  })

  it('brings a Direct Debit home after four working days', async () => {
    const member = await subscribed(goodAccount)
    await world.control('advance', { days: 7 })
    expect(await world.stripe.checkout.sessions.retrieve(member.session)).toMatchObject({
      payment_status: 'paid',
    })
    expect(await member.now()).toMatchObject({
      status: 'active',
      latest_invoice: { status: 'paid' },
    })
    expect(await happened('checkout.session.async_payment_succeeded', member.session)).toHaveLength(
      1,
    )
  })

  it('brings another back unpaid', async () => {
    const member = await subscribed({ ...goodAccount, account_number: '22222227' })
    await world.control('settle', { well: false })
    expect(await world.stripe.checkout.sessions.retrieve(member.session)).toMatchObject({
      payment_status: 'unpaid',
    })
    expect(await member.now()).toMatchObject({
      status: 'past_due',
      latest_invoice: { status: 'open' },
    })
    expect(await happened('checkout.session.async_payment_failed', member.session)).toHaveLength(1)
  })

  it('takes back what is disputed, with a fee, and returns it when the dispute is won', async () => {
    const member = await subscribed()
    const [charge] = (await world.stripe.charges.list({ customer: member.customer })).data
    const { dispute } = await world.control('dispute', { charge: charge!.id })
    await world.control('dispute-decision', { dispute, won: true })
    const closed = await world.stripe.disputes.retrieve(dispute as string)
    expect(closed.status).toBe('won')
    expect(closed.balance_transactions.map(({ net }) => net)).toEqual([-2300, 2300])
    expect((await world.stripe.charges.retrieve(charge!.id)).disputed).toBe(true)
    expect(await happened('charge.dispute.closed', dispute as string)).toHaveLength(1)
  })

  it('lets open checkouts expire, and never runs backwards', async () => {
    const session = await openCheckout(world.stripe)
    await world.control('advance', { days: 2 })
    expect((await world.stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired')
    await expect(world.control('advance', { to: '2020-01-01T00:00' })).rejects.toThrow(
      'never runs backwards',
    )
    await expect(world.control('advance', { to: 'soon' })).rejects.toThrow('Enter a date')
    await expect(world.control('nothing')).rejects.toThrow('404')
  })

  it('keeps a renewal in draft for an hour where that is wanted, as Stripe does', async () => {
    const member = await subscribed()
    await world.control('rules', { draft_seconds: 3600 })
    await world.control('advance', {
      to: (await member.now()).items.data[0]!.current_period_end + 1,
    })
    expect(await member.now()).toMatchObject({
      status: 'active',
      latest_invoice: { status: 'draft' },
    })
    await world.control('advance', { seconds: 3600 })
    expect(await member.now()).toMatchObject({ latest_invoice: { status: 'paid' } })
    await world.control('rules', { draft_seconds: 0 })
  })
})
