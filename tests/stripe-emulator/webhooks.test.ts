import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type Stripe from 'stripe'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodCard,
  openCheckout,
} from '../support/stripe-emulator/emulator-with-sdk'

const SECRET = 'whsec_of_the_test'
let received: { payload: string; signature: string; at: number }[]
let answers: number[]
let receiver: Server
let world: Awaited<ReturnType<typeof emulatorWithSdk>>

beforeEach(async () => {
  received = []
  answers = []
  receiver = createServer(async (request, response) => {
    let payload = ''
    for await (const chunk of request) payload += chunk
    const signature = String(request.headers['stripe-signature'])
    const status = answers.shift() ?? 200
    if (status === 0) return request.socket.destroy()
    if (status === 200) received.push({ payload, signature, at: Date.now() })
    response.writeHead(status).end()
  })
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready))
  const { port } = receiver.address() as AddressInfo
  world = await emulatorWithSdk({
    webhookUrl: `http://127.0.0.1:${port}/hook`,
    webhookSecret: SECRET,
  })
})
afterEach(async () => {
  await world.emulator.stop()
  receiver.closeAllConnections()
  await new Promise((closed) => receiver.close(closed))
})

const opened = (): Stripe.Event[] =>
  received.map(({ payload, signature }) =>
    world.stripe.webhooks.constructEvent(payload, signature, SECRET),
  )
const types = () => opened().map(({ type }) => type)

it('tells of a checkout in signed events that the SDK accepts, in the order in which things happened', async () => {
  const session = await openCheckout(world.stripe)
  await world.send(session.url!, goodCard)
  expect(await world.control('wait')).toEqual({ pending: 0 })
  const story = types()
  const told = [
    'customer.created',
    'payment_method.attached',
    'customer.subscription.created',
    'invoice.finalized',
    'charge.succeeded',
    'invoice.paid',
    'customer.subscription.updated',
    'checkout.session.completed',
  ]
  expect(story.filter((type) => told.includes(type))).toEqual(told)
  const completed = opened().at(-1)!
  expect(completed).toMatchObject({
    api_version: '2026-10-28.endive',
    livemode: false,
    data: { object: { id: session.id, status: 'complete', payment_status: 'paid' } },
  })
  expect(received.some(({ payload }) => payload.includes('$hidden'))).toBe(false)
  expect(() =>
    world.stripe.webhooks.constructEvent(
      `${received[0]!.payload} `,
      received[0]!.signature,
      SECRET,
    ),
  ).toThrow()
  const listed = await world.stripe.events.list({ type: 'checkout.session.completed' })
  expect(listed.data[0]).toMatchObject({ id: completed.id, pending_webhooks: 0 })
})

it('names the request that caused an event', async () => {
  await world.stripe.customers.create({ email: 'a@example.org' }, { idempotencyKey: 'the-key' })
  await world.control('wait')
  expect(opened()[0]!.request).toMatchObject({ idempotency_key: 'the-key' })
})

it('comes back after a refusal and after a broken line, later and later', async () => {
  answers = [500, 0]
  await world.stripe.customers.create({ email: 'a@example.org' })
  const before = Date.now()
  expect(await world.control('wait', { at_most_ms: 60_000 })).toEqual({ pending: 0 })
  expect(types()).toEqual(['customer.created'])
  expect(Date.now() - before).toBeGreaterThan(1000)
})

it('sends late, twice, out of order, or not at all when the weather is bad', async () => {
  await world.control('faults', { drop_next: 1 })
  await world.stripe.customers.create({ email: 'lost@example.org' })
  await world.control('faults', { duplicate: true, delay_ms: 300 })
  const before = Date.now()
  const twice = await world.stripe.customers.create({ email: 'twice@example.org' })
  await world.control('wait')
  expect(opened().map(({ data }) => (data.object as Stripe.Customer).id)).toEqual([
    twice.id,
    twice.id,
  ])
  expect(opened()[0]!.id).toBe(opened()[1]!.id)
  expect(received[0]!.at - before).toBeGreaterThanOrEqual(290)
  await world.control('faults', { shuffle: true })
  const made: string[] = []
  for (let n = 0; n < 12; n++) made.push((await world.stripe.customers.create({})).id)
  await world.control('wait')
  const order = opened()
    .slice(2)
    .map(({ data }) => (data.object as Stripe.Customer).id)
  expect(order).not.toEqual(made)
  expect([...order].sort()).toEqual([...made].sort())
})

it('sends an old event again when asked', async () => {
  await world.stripe.customers.create({})
  const [event] = (await world.stripe.events.list()).data
  await world.control('wait')
  await world.control('redeliver', { event: event!.id })
  await world.control('wait')
  expect(opened().map(({ id }) => id)).toEqual([event!.id, event!.id])
  const page = await (await fetch(`${world.emulator.url}/_control`)).text()
  expect(page).toContain('customer.created')
  expect(page).toContain('delivered, 1 tries')
})
