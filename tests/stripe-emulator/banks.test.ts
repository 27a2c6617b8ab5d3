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
  const now = () => world.stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] })
  const end = (await now()).items.data[0]!.current_period_end
  return { id, customer: done.customer as string, now, end }
}
const happened = async (type: string, about: string) =>
  (await world.stripe.events.list({ type, limit: 100 })).data.filter((event) =>
    JSON.stringify(event.data.object).includes(about),
  )
const later = (seconds: number) => world.control('advance', { to: seconds })

describe('before a renewal', () => {
  it('announces it a week ahead, once, without an id', async () => {
    const member = await subscribed()
    await later(member.end - 8 * 86_400)
    expect(await happened('invoice.upcoming', member.id)).toHaveLength(0)
    await later(member.end - 6 * 86_400)
    const [event, ...more] = await happened('invoice.upcoming', member.id)
    expect(more).toEqual([])
    const invoice = event!.data.object as Stripe.Invoice
    expect(invoice.id).toBeUndefined()
    expect(invoice).toMatchObject({ amount_due: 300, customer: member.customer })
    await later(member.end + 60)
    expect(await happened('invoice.upcoming', member.id)).toHaveLength(1)
  })

  it('announces nothing that will not be asked for, and as early as is wanted', async () => {
    const { control, stripe } = world
    const leaving = await subscribed()
    const away = await subscribed()
    await stripe.subscriptions.update(leaving.id, { cancel_at_period_end: true })
    await stripe.subscriptions.update(away.id, { pause_collection: { behavior: 'void' } })
    await later(away.end - 60)
    expect(await happened('invoice.upcoming', leaving.id)).toHaveLength(0)
    expect(await happened('invoice.upcoming', away.id)).toHaveLength(0)
    await control('rules', { upcoming_days: 20 })
    const early = await subscribed()
    await later(early.end - 19 * 86_400)
    expect(await happened('invoice.upcoming', early.id)).toHaveLength(1)
    await control('rules', { upcoming_days: 7 })
  })
})

describe('a bank that asks first', () => {
  it('leaves a renewal open until its payer has confirmed it', async () => {
    const { control, send, stripe } = world
    const member = await subscribed()
    await control('ask-next', { customer: member.customer })
    await later(member.end)
    const asked = await member.now()
    const invoice = asked.latest_invoice as Stripe.Invoice
    expect(asked).toMatchObject({ status: 'past_due', latest_invoice: { status: 'open' } })
    expect(await happened('invoice.payment_action_required', invoice.id!)).toHaveLength(1)
    const [tie] = (await stripe.invoicePayments.list({ invoice: invoice.id })).data
    const intent = await stripe.paymentIntents.retrieve(tie!.payment.payment_intent as string)
    const { url } = intent.next_action!.redirect_to_url!
    expect(await (await fetch(invoice.hosted_invoice_url!)).text()).toContain('confirm')
    expect((await send(url!, { answer: 'confirm' })).status).toBe(303)
    expect(await member.now()).toMatchObject({
      status: 'active',
      latest_invoice: { status: 'paid' },
    })
  })

  it('takes no for an answer, and another card, which may ask too', async () => {
    const { send, control, stripe } = world
    const member = await subscribed()
    await control('ask-next', { customer: member.customer })
    await later(member.end)
    const invoice = (await member.now()).latest_invoice as Stripe.Invoice
    await expect(
      world
        .control('ask-next', { customer: member.customer })
        .then(() => stripe.invoices.pay(invoice.id!)),
    ).rejects.toMatchObject({ code: 'invoice_payment_intent_requires_action', statusCode: 402 })
    const page = invoice.hosted_invoice_url!
    const refused = await send(`${page}/confirm`, { answer: 'fail' })
    expect(await refused.text()).toContain('could not confirm')
    const asks = await send(page, { ...goodCard, number: '4000002500003155' })
    expect(asks.headers.get('location')).toBe(`/i/${invoice.id}/confirm`)
    await send(`${page}/confirm`, { answer: 'confirm' })
    expect((await member.now()).status).toBe('active')
  })
})

it('keeps its plan of attempts when somebody tries by hand', async () => {
  const { control, stripe } = world
  const member = await subscribed()
  await control('fail-next', { customer: member.customer, times: 3 })
  await later(member.end)
  const invoice = (await member.now()).latest_invoice as Stripe.Invoice
  for (let tries = 0; tries < 2; tries++)
    await expect(stripe.invoices.pay(invoice.id!)).rejects.toMatchObject({ code: 'card_declined' })
  expect((await member.now()).latest_invoice).toMatchObject({
    attempt_count: 1,
    next_payment_attempt: invoice.next_payment_attempt,
  })
  await later(invoice.next_payment_attempt!)
  expect((await member.now()).status).toBe('active')
})

it('refuses debits once the mandate has been cancelled', async () => {
  const { control, stripe } = world
  const member = await subscribed(goodAccount)
  await control('settle', { well: true })
  const { mandate } = await control('cancel-mandate', { customer: member.customer })
  expect(await stripe.mandates.retrieve(mandate as string)).toMatchObject({
    status: 'inactive',
    payment_method_details: { bacs_debit: { network_status: 'revoked' } },
  })
  expect(await happened('mandate.updated', mandate as string)).toHaveLength(1)
  await later(member.end)
  expect((await member.now()).status).toBe('past_due')
  const [intent] = (await stripe.paymentIntents.list({ customer: member.customer })).data
  expect(intent!.last_payment_error!.code).toBe('payment_intent_mandate_invalid')
})

it('hears of a new card by itself', async () => {
  const { control, stripe } = world
  const member = await subscribed({ ...goodCard, number: '4000000000000341' })
  const { payment_method } = await control('new-card', { customer: member.customer })
  const [event] = await happened('payment_method.automatically_updated', payment_method as string)
  expect(event!.data).toMatchObject({
    object: { card: { last4: '4242' } },
    previous_attributes: { card: { last4: '0341' } },
  })
  await later(member.end)
  expect((await member.now()).status).toBe('active')
  await stripe.customers.del(member.customer)
  expect(await happened('customer.deleted', member.customer)).toHaveLength(1)
})

describe('pause and resume', () => {
  it('makes no invoices while paused, and begins a new period when resumed', async () => {
    const { subscriptions } = world.stripe
    const member = await subscribed()
    await expect(subscriptions.pause(member.id)).rejects.toMatchObject({ param: 'bill_for' })
    const bill_for = { unused_time_from: { type: 'none' as const } }
    expect(await subscriptions.pause(member.id, { bill_for })).toMatchObject({
      status: 'paused',
      status_details: { paused: { subscription: { type: 'pause_requested' } } },
    })
    expect(await happened('customer.subscription.paused', member.id)).toHaveLength(1)
    const first = (await member.now()).latest_invoice as Stripe.Invoice
    await later(member.end + 86_400)
    expect((await member.now()).latest_invoice).toMatchObject({ id: first.id })
    expect(await subscriptions.resume(member.id)).toMatchObject({ status: 'active' })
    expect((await member.now()).latest_invoice).toMatchObject({ status: 'paid', amount_paid: 300 })
    expect(await happened('customer.subscription.resumed', member.id)).toHaveLength(1)
    await expect(subscriptions.resume(member.id)).rejects.toMatchObject({ statusCode: 400 })
  })

  it('goes on in the old rhythm where that is wanted, and stays paused until paid', async () => {
    const { subscriptions } = world.stripe
    const bill_for = { unused_time_from: { type: 'none' as const } }
    const old = await subscribed()
    await subscriptions.pause(old.id, { bill_for })
    const unchanged = {
      billing_cycle_anchor: { type: 'unchanged' as const },
      proration_behavior: 'none' as const,
    }
    const going = await subscriptions.resume(old.id, unchanged)
    expect(going.items.data[0]!.current_period_end).toBe(old.end)
    const unpaid = await subscribed()
    await subscriptions.pause(unpaid.id, { bill_for })
    await world.control('fail-next', { customer: unpaid.customer })
    const strict = { payment_behavior: 'resume_on_payment_success' as const }
    expect((await subscriptions.resume(unpaid.id, strict)).status).toBe('paused')
    const { latest_invoice } = await unpaid.now()
    await world.stripe.invoices.pay((latest_invoice as Stripe.Invoice).id!)
    expect((await unpaid.now()).status).toBe('active')
  })
})

it('takes evidence in a dispute, and leaves the word to the bank', async () => {
  const { control, stripe } = world
  const member = await subscribed()
  const [charge] = (await stripe.charges.list({ customer: member.customer })).data
  const { dispute } = await control('dispute', { charge: charge!.id })
  const id = dispute as string
  const evidence = { uncategorized_text: 'A member since 2020.' }
  expect(await stripe.disputes.update(id, { evidence })).toMatchObject({ status: 'under_review' })
  await control('dispute-decision', { dispute, won: false })
  const types = ['created', 'funds_withdrawn', 'updated', 'closed']
  for (const type of types) expect(await happened(`charge.dispute.${type}`, id)).toHaveLength(1)
  await expect(stripe.disputes.close(id)).rejects.toMatchObject({ statusCode: 400 })
})
