import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { members, people } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { type StripeEvent, stripe } from '@/lib/money/subscriptions/stripe'
import { processStripeEvent } from '@/lib/money/subscriptions/stripe-messages/process-event'
import { countEvents, getEvent, listEvents } from '@/lib/money/subscriptions/stripe-messages/read'
import { readInbox } from '@/lib/money/subscriptions/stripe-messages/read-inbox'
import { receiveEvent } from '@/lib/money/subscriptions/stripe-messages/receive-event'
import { replayEvent } from '@/lib/money/subscriptions/stripe-messages/replay-event'
import { customerOf } from '@/lib/money/subscriptions/subscription-rows'
import { anOfficer } from '@/tests/support/people'
import { anApproved, control, goodAccount, pay, webhooksArrive, withStripe } from './with-stripe'

withStripe()

const worker = system('stripe')
let treasurer: PersonActor
beforeAll(async () => {
  treasurer = await anOfficer('treasurer')
})
const stateOf = async (id: string) =>
  (await database().select().from(stripeEvents).where(eq(stripeEvents.id, id)))[0]?.state
const takeIn = (id: string, type: string, object: object) =>
  receiveEvent(worker, { event: { id, type, data: { object } } as StripeEvent })
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

test('the treasurer sees what failed, whose it was, and has it read again; once, and it stands in the audit', async () => {
  const { person, customerId } = await aPayer()
  await readInbox(worker, { customerId })
  await takeIn('evt_to_replay', 'invoice.paid', {
    id: 'in_of_it',
    object: 'invoice',
    customer: customerId,
    customer_email: person.email,
    subscription: 'sub_of_it',
  })
  await control('away', { seconds: 600, how: 'unreachable' })
  await expect(readInbox(worker, { customerId })).rejects.toMatchObject({ code: 'stripe.away' })
  await control('away', { seconds: 0 })
  expect(await countEvents(treasurer)).toMatchObject({ failed: 1 })
  const list = await listEvents(treasurer, { filter: 'failed', about: 'invoice' })
  const [member] = await database()
    .select()
    .from(members)
    .where(eq(members.personId, person.personId))
  expect(list!.events).toMatchObject([
    { id: 'evt_to_replay', state: 'failed', tries: 1, number: member!.number },
  ])
  const event = (await getEvent(treasurer, 'evt_to_replay'))!
  expect(event.pointers).toEqual([
    ['id', 'in_of_it'],
    ['customer', customerId],
    ['subscription', 'sub_of_it'],
  ])
  expect(JSON.stringify(event)).not.toContain(person.email)
  const replay = () => replayEvent(treasurer, { eventId: 'evt_to_replay' })
  await Promise.all([replay(), replay(), replay()])
  await processStripeEvent(worker, { eventId: 'evt_to_replay' })
  expect(await stateOf('evt_to_replay')).toBe('processed')
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'stripe-event.replayed'))
  expect(entries).toHaveLength(1)
  const chair = await anOfficer('co-chair')
  await expect(replayEvent(chair, { eventId: 'evt_to_replay' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  expect(await listEvents(person, { filter: 'all' })).toBeUndefined()
  expect(await getEvent(treasurer, 'evt_x; drop')).toBeUndefined()
})

test('the inbox is leafed through without missing or repeating an event', async () => {
  const seen: string[] = []
  for (let before: string | undefined, more = true; more; ) {
    const list = (await listEvents(treasurer, { filter: 'all', before }))!
    seen.push(...list.events.map((event) => event.id))
    before = list.next
    more = before !== undefined
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength((await database().select().from(stripeEvents)).length)
})
