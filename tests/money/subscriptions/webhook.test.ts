import { sql } from 'drizzle-orm'
import Stripe from 'stripe'
import { expect, test, vi } from 'vitest'
import { POST } from '@/app/api/stripe/webhook/route'
import { database } from '@/db/client'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { system, visitor } from '@/lib/kernel/actor'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { processStripeEvent } from '@/lib/money/subscriptions/stripe-messages/process-event'
import { customerOf } from '@/lib/money/subscriptions/subscription-rows'
import { asOwner } from '@/tests/support/database'
import { anApproved, control, pay, webhookSecret, webhooksArrive, withStripe } from './with-stripe'

withStripe()

function webhook(body: string, secret = webhookSecret, seconds?: number) {
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret,
    timestamp: seconds,
  })
  return POST(
    new Request('http://mandate.test/api/stripe/webhook', {
      method: 'POST',
      headers: { 'stripe-signature': signature },
      body,
    }),
  )
}

const event = (id: string, object: object) =>
  JSON.stringify({ id, object: 'event', type: 'invoice.paid', data: { object } })
const inbox = () => database().select().from(stripeEvents)
const jobs = async () => {
  const [row] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'read-stripe-inbox'`,
  )
  return row!.n
}

test('a signed event goes into the inbox once, with one job, however often it comes', async () => {
  const body = event('evt_1', { id: 'in_1', object: 'invoice', customer: 'cus_of_somebody' })
  const answers = await Promise.all(Array.from({ length: 10 }, () => webhook(body)))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  expect(await inbox()).toMatchObject([
    { id: 'evt_1', customerId: 'cus_of_somebody', objectId: 'in_1', state: 'received' },
  ])
  expect(await jobs()).toBe(1)
})

test('what nobody signed, or signed too long ago, is turned away', async () => {
  const body = event('evt_2', { id: 'in_2' })
  expect((await webhook(body, 'whsec_guessed')).status).toBe(400)
  expect((await webhook(body, webhookSecret, 1_700_000_000)).status).toBe(400)
  const bare = new Request('http://mandate.test/', { method: 'POST', body })
  expect((await POST(bare)).status).toBe(400)
  expect((await webhook('not json')).status).toBe(400)
  expect((await webhook(`"${'x'.repeat(1_000_001)}"`)).status).toBe(413)
  expect(await inbox()).toHaveLength(1)
})

test('only when the inbox is out of reach is Stripe asked to come again', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  await asOwner((db) => db.execute(sql`alter table stripe_events rename to stripe_events_away`))
  expect((await webhook(event('evt_3', { id: 'in_3' }))).status).toBe(503)
  await asOwner((db) => db.execute(sql`alter table stripe_events_away rename to stripe_events`))
  expect(printed).toHaveBeenCalledOnce()
  printed.mockRestore()
  expect((await webhook(event('evt_3', { id: 'in_3' }))).status).toBe(200)
})

test('events about strangers, or about nobody, are put away', async () => {
  await processStripeEvent(system('stripe'), { eventId: 'evt_1' })
  await processStripeEvent(system('stripe'), { eventId: 'evt_3' })
  await processStripeEvent(system('stripe'), { eventId: 'evt_never_came' })
  expect((await inbox()).map((one) => one.state)).toEqual(['processed', 'processed'])
  await expect(processStripeEvent(visitor, { eventId: 'evt_1' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('Stripe is away: the answer says so, the event waits, and everything catches up', async () => {
  const person = await anApproved()
  const url = await startCheckout(person, person)
  const other = await anApproved()
  await pay(url)
  await webhooksArrive()
  const waiting = (await inbox()).find((one) => one.state === 'received')!
  await control('away', { seconds: 600, how: 'unreachable' })
  const away = { code: 'stripe.away' }
  await expect(startCheckout(other, other)).rejects.toMatchObject(away)
  const read = processStripeEvent(system('stripe'), { eventId: waiting.id })
  await expect(read).rejects.toMatchObject(away)
  const failed = (await inbox()).find((one) => one.id === waiting.id)
  expect(failed).toMatchObject({
    state: 'failed',
    tries: 1,
    lastError: expect.stringMatching(/answer/),
  })
  await control('away', { seconds: 0 })
  await processStripeEvent(system('stripe'), { eventId: waiting.id })
  expect((await inbox()).find((one) => one.id === waiting.id)).toMatchObject({ state: 'processed' })
  expect(await startCheckout(other, other)).toMatch(/\/c\/pay\//)
})

test('nobody looks at somebody else’s money', async () => {
  const [person, other] = [await anApproved(), await anApproved()]
  await startCheckout(person, person)
  await expect(startCheckout(other, { personId: person.personId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const customerId = (await customerOf(person.personId))!
  await expect(syncCustomer(other, { customerId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
