import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { checkouts } from '@/db/schema/money/checkouts'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { system } from '@/lib/kernel/actor'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { processStripeEvent } from '@/lib/money/subscriptions/stripe-messages/process-event'
import { asOwner } from '@/tests/support/database'
import {
  anApproved,
  atStripe,
  badAccount,
  control,
  emptyCard,
  goodAccount,
  pay,
  readInbox,
  webhooksArrive,
  withStripe,
} from './with-stripe'

withStripe()

const rowOf = async (personId: string) => {
  const rows = await database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
  return rows.find((row) => row.endedAt === null)!
}
const numbersOf = async (personId: string) =>
  (await database().select().from(members).where(eq(members.personId, personId))).length
const bookOf = async (personId: string) =>
  (await database().select().from(ledgerEntries).where(eq(ledgerEntries.personId, personId))).map(
    (entry) => [entry.kind, entry.amountPence],
  )
const mailsOf = async (personId: string) =>
  (await database().select().from(outgoingMails).where(eq(outgoingMails.personId, personId)))
    .map((mail) => mail.message)
    .sort()
const sync = async (personId: string) =>
  syncCustomer(system('stripe'), { customerId: (await rowOf(personId)).stripeCustomerId! })

test('a card pays, the webhook comes, the person is a member with number, receipt and welcome', async () => {
  const person = await anApproved()
  const url = await startCheckout(person, person)
  expect(await numbersOf(person.personId)).toBe(0)
  expect(await pay(url)).toMatch(/\/membership\/dues\/thanks\?session_id=cs_test_/)
  await webhooksArrive()
  await readInbox()
  expect(await rowOf(person.personId)).toMatchObject({
    status: 'active',
    band: 'basic',
    amountPence: 300,
    paymentStatus: null,
    paymentFailedAt: null,
  })
  expect((await rowOf(person.personId)).startedAt).not.toBeNull()
  expect(await numbersOf(person.personId)).toBe(1)
  expect(await bookOf(person.personId)).toEqual([['payment', 300]])
  expect(await mailsOf(person.personId)).toEqual(['member-welcomed', 'payment-received'])
  const [entry] = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.personId, person.personId))
  expect(entry).toMatchObject({ band: 'basic', sourceKey: expect.stringMatching(/^ch_/) })
  const customer = await stripe().customers.retrieve(
    (await rowOf(person.personId)).stripeCustomerId!,
  )
  expect(customer).toMatchObject({ email: person.email, metadata: { person: person.personId } })
})

test('solidarity: one’s own amount, by the year', async () => {
  const person = await anApproved({ band: 'solidarity', amountPence: 7331, interval: 'year' })
  await pay(await startCheckout(person, person))
  await sync(person.personId)
  expect(await rowOf(person.personId)).toMatchObject({
    status: 'active',
    band: 'solidarity',
    amountPence: 7331,
    interval: 'year',
  })
  expect(await bookOf(person.personId)).toEqual([['payment', 7331]])
})

test('a card that fails leaves nobody a member; trying again on the same page does', async () => {
  const person = await anApproved()
  const url = await startCheckout(person, person)
  expect(await pay(url, emptyCard)).toBeUndefined()
  await sync(person.personId)
  expect(await numbersOf(person.personId)).toBe(0)
  expect(await bookOf(person.personId)).toEqual([])
  expect(await startCheckout(person, person)).toBe(url)
  await pay(url)
  await sync(person.personId)
  expect(await numbersOf(person.personId)).toBe(1)
  expect(await bookOf(person.personId)).toEqual([['payment', 300]])
})

test('no webhook arrives at all: the page after paying makes it whole', async () => {
  const person = await anApproved()
  await control('faults', { drop_next: 1000 })
  await pay(await startCheckout(person, person))
  await control('faults')
  await sync(person.personId)
  expect(await numbersOf(person.personId)).toBe(1)
  expect(await mailsOf(person.personId)).toEqual(['member-welcomed', 'payment-received'])
})

test('events twice, in any order, by several workers at once: the same end', async () => {
  await control('faults', { duplicate: true, shuffle: true })
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  await webhooksArrive()
  await control('faults')
  const { stripeCustomerId } = await rowOf(person.personId)
  const mine = await database()
    .select()
    .from(stripeEvents)
    .where(eq(stripeEvents.customerId, stripeCustomerId!))
  const some = mine.slice(-6)
  const twice = [...some, ...some].reverse()
  await Promise.all(
    twice.map((event) => processStripeEvent(system('stripe'), { eventId: event.id })),
  )
  await readInbox()
  expect(await numbersOf(person.personId)).toBe(1)
  expect(await bookOf(person.personId)).toEqual([['payment', 300]])
  expect(await mailsOf(person.personId)).toEqual(['member-welcomed', 'payment-received'])
})

test('twenty presses at once: one payment page, one subscription, one member, one payment', async () => {
  const person = await anApproved()
  const urls = await Promise.all(Array.from({ length: 20 }, () => startCheckout(person, person)))
  expect(new Set(urls).size).toBe(1)
  const row = await rowOf(person.personId)
  const visits = await database()
    .select()
    .from(checkouts)
    .where(eq(checkouts.subscriptionId, row.id))
  expect(visits).toHaveLength(1)
  await Promise.all(urls.map((url) => pay(url)))
  await Promise.all(Array.from({ length: 5 }, () => sync(person.personId)))
  const there = await atStripe(row.stripeCustomerId!)
  expect(there).toHaveLength(1)
  expect(await numbersOf(person.personId)).toBe(1)
  expect(await bookOf(person.personId)).toEqual([['payment', 300]])
  await expect(startCheckout(person, person)).rejects.toMatchObject({ code: 'too-many-tries' })
})

test('cut off between Stripe and us: the next press goes on with the same visit', async () => {
  const person = await anApproved()
  const url = await startCheckout(person, person)
  await database()
    .update(checkouts)
    .set({ stripeSessionId: null, url: null })
    .where(eq(checkouts.subscriptionId, (await rowOf(person.personId)).id))
  expect(await startCheckout(person, person)).toBe(url)
})

test('another amount closes the page that is open for the old one', async () => {
  const person = await anApproved()
  const old = await startCheckout(person, person)
  await chooseSubscription(person, {
    ...person,
    band: 'concession',
    amountPence: 1200,
    interval: 'year',
  })
  const fresh = await startCheckout(person, person)
  expect(fresh).not.toBe(old)
  expect(await pay(old)).toBeUndefined()
  await pay(fresh)
  await sync(person.personId)
  expect(await bookOf(person.personId)).toEqual([['payment', 1200]])
})

test('moving to free before paying makes a member at once, and the old page takes no money', async () => {
  const person = await anApproved()
  const old = await startCheckout(person, person)
  await chooseSubscription(person, { ...person, band: 'free', amountPence: 0, interval: 'month' })
  expect(await numbersOf(person.personId)).toBe(1)
  await pay(old)
  await sync(person.personId)
  expect(await rowOf(person.personId)).toMatchObject({ status: 'free' })
  expect(await bookOf(person.personId)).toEqual([
    ['payment', 300],
    ['refund', -300],
  ])
  expect(await mailsOf(person.personId)).toEqual(['member-welcomed', 'second-subscription-stopped'])
})

test('a second live subscription is ended, paid back and told, once', async () => {
  const person = await anApproved()
  const url = await startCheckout(person, person)
  const { stripeCustomerId } = await rowOf(person.personId)
  const second = await stripe().checkout.sessions.create({
    mode: 'subscription',
    customer: stripeCustomerId!,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: 'gbp',
          product: 'band_solidarity',
          unit_amount: 900,
          recurring: { interval: 'month' },
        },
      },
    ],
    success_url: 'http://mandate.test/',
  })
  await pay(url)
  await sync(person.personId)
  await pay(second.url!)
  await Promise.all(Array.from({ length: 4 }, () => sync(person.personId)))
  const there = await atStripe(stripeCustomerId!)
  expect(there).toEqual(['active', 'canceled'])
  expect(await rowOf(person.personId)).toMatchObject({ status: 'active', amountPence: 300 })
  expect((await bookOf(person.personId)).sort()).toEqual([
    ['payment', 300],
    ['payment', 900],
    ['refund', -900],
  ])
  const stopped = (await mailsOf(person.personId)).filter((one) => one.startsWith('second'))
  expect(stopped).toHaveLength(1)
})

test('a bank debit is on its way for days: provisional, then a member', async () => {
  const person = await anApproved()
  await pay(await startCheckout(person, person), goodAccount)
  await sync(person.personId)
  expect(await rowOf(person.personId)).toMatchObject({
    status: 'active',
    paymentStatus: 'processing',
  })
  expect(await numbersOf(person.personId)).toBe(0)
  await control('settle', { well: true })
  await sync(person.personId)
  expect(await rowOf(person.personId)).toMatchObject({ status: 'active', paymentStatus: null })
  expect(await numbersOf(person.personId)).toBe(1)
})

test('a first bank debit that fails makes nobody a member; paying afresh by card does', async () => {
  const person = await anApproved()
  await pay(await startCheckout(person, person), badAccount)
  await control('settle', { well: false })
  await sync(person.personId)
  await sync(person.personId)
  expect((await rowOf(person.personId)).paymentFailedAt).not.toBeNull()
  expect(await numbersOf(person.personId)).toBe(0)
  expect(await mailsOf(person.personId)).toEqual(['first-payment-failed'])
  await chooseSubscription(person, {
    ...person,
    band: 'basic',
    amountPence: 300,
    interval: 'month',
  })
  await pay(await startCheckout(person, person))
  await sync(person.personId)
  expect(await numbersOf(person.personId)).toBe(1)
  expect(await atStripe((await rowOf(person.personId)).stripeCustomerId!)).toEqual([
    'active',
    'canceled',
  ])
})

test('whoever pays moves to free in one press, and nothing more is taken', async () => {
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  await sync(person.personId)
  const { stripeCustomerId } = await rowOf(person.personId)
  const free = { ...person, band: 'free', amountPence: 0, interval: 'month' } as const
  await Promise.all([chooseSubscription(person, free), chooseSubscription(person, free)])
  expect(await rowOf(person.personId)).toMatchObject({ status: 'free' })
  const job = sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'sync-customer'`
  expect((await database().execute(job))[0]!.n).toBeGreaterThan(0)
  await syncCustomer(system('stripe'), { customerId: stripeCustomerId! })
  expect(await atStripe(stripeCustomerId!)).toEqual(['canceled'])
  expect(await bookOf(person.personId)).toEqual([['payment', 300]])
  expect(await numbersOf(person.personId)).toBe(1)
})

test('the books only grow', async () => {
  const row = and(eq(ledgerEntries.kind, 'payment'), eq(ledgerEntries.amountPence, 300))
  const refused = { cause: { constraint_name: 'ledger_entries_append_only' } }
  await asOwner(async (db) => {
    await expect(db.delete(ledgerEntries).where(row)).rejects.toMatchObject(refused)
    const less = db.update(ledgerEntries).set({ amountPence: 1 }).where(row)
    await expect(less).rejects.toMatchObject(refused)
  })
})
