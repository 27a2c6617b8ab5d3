import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emulatorWithSdk, openCheckout } from '../support/stripe-emulator/emulator-with-sdk'

let world: Awaited<ReturnType<typeof emulatorWithSdk>>
const START = Date.UTC(2031, 0, 31, 12) / 1000
beforeAll(async () => {
  world = await emulatorWithSdk()
  await openCheckout(world.stripe)
})
afterAll(() => world.emulator.stop())

async function onClock(test_clock: string) {
  const { stripe } = world
  const customer = await stripe.customers.create({
    email: 'clock@example.org',
    test_clock,
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
  const price_data = {
    currency: 'gbp',
    product: 'prod_basic',
    unit_amount: 300,
    recurring: { interval: 'month' as const },
  }
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price_data }],
  })
  return { customer, subscription }
}

it('gives a customer a time of their own, and leaves everybody else in theirs', async () => {
  const { stripe, control } = world
  const { testClocks } = stripe.testHelpers
  const clock = await testClocks.create({ frozen_time: START, name: 'January' })
  expect(clock).toMatchObject({ status: 'ready', frozen_time: START, name: 'January' })
  const { customer, subscription } = await onClock(clock.id)
  expect([customer.created, subscription.created]).toEqual([START, START])
  expect(subscription.test_clock).toBe(clock.id)
  const other = await stripe.customers.create({ email: 'clock@example.org' })
  expect(other.created).toBeLessThan(START)
  await control('advance', { months: 2 })
  const invoices = () => stripe.invoices.list({ customer: customer.id })
  expect((await invoices()).data).toHaveLength(1)
  const to = Date.UTC(2031, 1, 28, 13) / 1000
  expect(await testClocks.advance(clock.id, { frozen_time: to })).toMatchObject({
    status: 'advancing',
    status_details: { advancing: { target_frozen_time: to } },
  })
  expect(await testClocks.retrieve(clock.id)).toMatchObject({ status: 'ready', frozen_time: to })
  const [renewal, ...more] = (await invoices()).data
  expect(more).toHaveLength(1)
  expect(renewal).toMatchObject({ status: 'paid', created: Date.UTC(2031, 1, 28, 12) / 1000 })
  expect(renewal!.test_clock).toBe(clock.id)
  const changed = await stripe.subscriptions.update(subscription.id, {
    cancel_at_period_end: true,
  })
  expect(changed.canceled_at).toBe(to)
})

it('is listed, found by its customers, and takes them away with it', async () => {
  const { stripe } = world
  const { testClocks } = stripe.testHelpers
  const clock = await testClocks.create({ frozen_time: START })
  const { customer, subscription } = await onClock(clock.id)
  const ids = (page: Stripe.ApiList<{ id: string }>) => page.data.map(({ id }) => id)
  expect(ids(await stripe.customers.list({ test_clock: clock.id }))).toEqual([customer.id])
  expect(ids(await stripe.customers.list({ limit: 100 }))).not.toContain(customer.id)
  expect(ids(await stripe.subscriptions.list({ limit: 100 }))).not.toContain(subscription.id)
  expect(ids(await stripe.subscriptions.list({ test_clock: clock.id }))).toEqual([subscription.id])
  expect(ids(await testClocks.list())).toContain(clock.id)
  expect(await testClocks.del(clock.id)).toMatchObject({ deleted: true })
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true })
  await expect(testClocks.retrieve(clock.id)).rejects.toMatchObject({ code: 'resource_missing' })
})

it('never runs backwards, nor two periods at once, nor for a crowd', async () => {
  const { stripe } = world
  const { testClocks } = stripe.testHelpers
  const clock = await testClocks.create({ frozen_time: START })
  await onClock(clock.id)
  for (const frozen_time of [START - 1, START + 80 * 86_400])
    await expect(testClocks.advance(clock.id, { frozen_time })).rejects.toMatchObject({
      param: 'frozen_time',
    })
  await onClock(clock.id)
  await onClock(clock.id)
  await expect(onClock(clock.id)).rejects.toMatchObject({ param: 'test_clock' })
})
