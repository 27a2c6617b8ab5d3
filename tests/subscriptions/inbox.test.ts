import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/ledger'
import { people } from '@/db/schema/people'
import { stripeEvents } from '@/db/schema/subscriptions'
import { system } from '@/lib/kernel/actor'
import { startCheckout } from '@/lib/subscriptions/checkout/start-checkout'
import { processStripeEvent } from '@/lib/subscriptions/inbox/process-event'
import { readInbox } from '@/lib/subscriptions/inbox/read-inbox'
import { takeInEvent } from '@/lib/subscriptions/inbox/take-in-event'
import { customerOf } from '@/lib/subscriptions/rows'
import { type StripeEvent, stripe } from '@/lib/subscriptions/stripe'
import { anApproved, control, goodAccount, pay, webhooksArrive, withStripe } from './with-stripe'

withStripe()

const worker = system('stripe')
const stateOf = async (id: string) =>
  (await database().select().from(stripeEvents).where(eq(stripeEvents.id, id)))[0]?.state
const takeIn = (id: string, type: string, object: object) =>
  takeInEvent(worker, { event: { id, type, data: { object } } as StripeEvent })
const jobs = (name: string) =>
  database().execute<{ payload: Record<string, string>; key: string | null }>(
    sql`select payload, jobs.key from graphile_worker._private_jobs as jobs
      join graphile_worker._private_tasks as tasks on tasks.id = task_id where identifier = ${name}`,
  )

async function aPayer(method?: Record<string, string>) {
  const person = await anApproved()
  await pay(await startCheckout(person, person), method)
  await webhooksArrive()
  return { person, customerId: (await customerOf(person.personId))! }
}

test('a checkout brings a dozen events and one job, which asks Stripe once and puts all of them away', async () => {
  const { customerId } = await aPayer()
  const events = await database()
    .select()
    .from(stripeEvents)
    .where(eq(stripeEvents.customerId, customerId))
  expect(events.length).toBeGreaterThan(8)
  expect(new Set(events.map((event) => event.state))).toEqual(new Set(['received']))
  const queued = await jobs('read-stripe-inbox')
  expect(queued.filter((job) => job.payload.customerId === customerId)).toHaveLength(1)
  await readInbox(worker, { customerId })
  const after = await database()
    .select()
    .from(stripeEvents)
    .where(eq(stripeEvents.customerId, customerId))
  expect(after.every((event) => event.state === 'processed' && event.tries === 1)).toBe(true)
})

test('an event that comes in while Stripe is being asked is read again', async () => {
  const { person, customerId } = await aPayer()
  await database().execute(
    sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker' where key = ${`stripe-customer/${customerId}`}`,
  )
  let reading: Promise<void> | undefined
  await database().transaction(async (tx) => {
    await tx.select().from(people).where(eq(people.id, person.personId)).for('update')
    reading = readInbox(worker, { customerId })
    await new Promise((passed) => setTimeout(passed, 300))
    await takeIn('evt_meanwhile', 'invoice.paid', { id: 'in_x', customer: customerId })
  })
  await reading
  expect(await stateOf('evt_meanwhile')).toBe('received')
  const keys = (await jobs('read-stripe-inbox'))
    .filter((job) => job.payload.customerId === customerId)
    .map((job) => job.key)
  expect(keys).toHaveLength(2)
  expect(keys).toContain(`stripe-customer/${customerId}`)
  await readInbox(worker, { customerId })
  expect(await stateOf('evt_meanwhile')).toBe('processed')
})

test('many events at once from several connections: none is left without a job', async () => {
  const ids = Array.from({ length: 24 }, (_, n) => `evt_burst_${n}`)
  await Promise.all([
    ...ids.map((id) => takeIn(id, 'invoice.paid', { id: 'in_y', customer: 'cus_burst' })),
    ...ids.slice(0, 6).map(() => readInbox(worker, { customerId: 'cus_burst' })),
  ])
  const keys = (await jobs('read-stripe-inbox')).map((job) => job.key)
  expect(keys).toContain('stripe-customer/cus_burst')
  await readInbox(worker, { customerId: 'cus_burst' })
  expect(new Set(await Promise.all(ids.map(stateOf)))).toEqual(new Set(['processed']))
})

test('what does not name its customer finds them through Stripe, or is put away', async () => {
  const { person, customerId } = await aPayer(goodAccount)
  await control('settle', { well: true })
  const [charge] = (await stripe().charges.list({ customer: customerId })).data
  await control('dispute', { charge: charge!.id })
  const [dispute] = (await stripe().disputes.list({ charge: charge!.id })).data
  await takeIn('evt_dispute', 'charge.dispute.created', { id: dispute!.id, charge: charge!.id })
  await processStripeEvent(worker, { eventId: 'evt_dispute' })
  const [event] = await database()
    .select()
    .from(stripeEvents)
    .where(eq(stripeEvents.id, 'evt_dispute'))
  expect(event).toMatchObject({ customerId, state: 'processed' })
  const book = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.personId, person.personId))
  expect(book.some((entry) => entry.kind === 'payment')).toBe(true)

  await takeIn('evt_mandate', 'mandate.updated', {
    id: charge!.payment_method_details!.bacs_debit!.mandate!,
  })
  await processStripeEvent(worker, { eventId: 'evt_mandate' })
  expect(
    (await database().select().from(stripeEvents).where(eq(stripeEvents.id, 'evt_mandate')))[0],
  ).toMatchObject({ customerId, state: 'processed' })

  await takeIn('evt_refund', 'refund.failed', { id: 're_of_nobody' })
  await processStripeEvent(worker, { eventId: 'evt_refund' })
  await takeIn('evt_balance', 'balance.available', { object: 'balance' })
  await takeIn('evt_new_word', 'planet.aligned', { id: 'pl_1' })
  await takeIn('evt_payout', 'payout.paid', { id: 'po_1' })
  for (const id of ['evt_refund', 'evt_balance', 'evt_new_word', 'evt_payout']) {
    expect(await stateOf(id)).toBe('processed')
  }
  expect(await jobs('sync-payouts')).toHaveLength(1)
})
