import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import type Stripe from 'stripe'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { people } from '@/db/schema/people/people'
import { importRows } from '@/db/schema/records/imports'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { actorOf } from '@/lib/people/sign-in/actor'
import { runBatches } from '@/lib/records/imports/batches/run-batches'
import { countAtStripe, getImport } from '@/lib/records/imports/read'
import { undoBatch } from '@/lib/records/imports/undoing/undo-batch'
import { undoImport } from '@/lib/records/imports/undoing/undo-import'
import { control, withStripe } from '@/tests/money/subscriptions/with-stripe'
import { anOfficer } from '@/tests/support/people'
import { checked, takenIn } from './lists'

withStripe()

let nasreen: PersonActor
let product: string
beforeAll(async () => {
  nasreen = await anOfficer('membership-secretary')
  // What was paid before the import lies in the past for both clocks.
  await control('begin', { at: addDays(now(), -50).toISOString() })
  product = (await stripe().products.create({ name: 'Membership, as the old site sold it' })).id
})

/** A customer of the system before ours, with products of its own. */
async function aPayer(amount: number, given: { card?: string; interval?: 'month' | 'year' } = {}) {
  const customer = await stripe().customers.create({
    email: 'old@post.example',
    payment_method: given.card ?? 'pm_card_visa',
    invoice_settings: { default_payment_method: given.card ?? 'pm_card_visa' },
  })
  return {
    customer: customer.id,
    subscription: await subscribe(customer.id, amount, given.interval),
  }
}

async function subscribe(customer: string, amount: number, interval: 'month' | 'year' = 'month') {
  const price = await stripe().prices.create({
    product,
    currency: 'gbp',
    unit_amount: amount,
    recurring: { interval },
  })
  const made: Stripe.Subscription = await stripe().subscriptions.create({
    customer,
    items: [{ price: price.id }],
  })
  return made.id
}

const listOf = (rows: [string, string][]) =>
  `Email,Name,Customer ID\n${rows.map(([name, id]) => `${name}@post.example,${name},${id}`).join('\n')}\n`

async function found(name: string) {
  const email = `${name}@post.example`
  const [person] = await database().select().from(people).where(eq(people.email, email))
  const personId = person!.id
  const [dues] = await database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
  return { actor: (await actorOf(personId, { secondFactor: false }))!, dues: dues!, personId }
}

test('a customer whom we know makes no second member, and undoing ends nothing at Stripe', async () => {
  const payer = await aPayer(300)
  const list = listOf([['early', payer.customer]])
  const importId = await takenIn(nasreen, list)
  await syncCustomer(system('stripe'), { customerId: payer.customer })
  const again = await checked(nasreen, listOf([['other', payer.customer]]))
  expect((await getImport(nasreen, again))!.counts).toMatchObject({ known: 1, good: 0 })
  const { personId } = await found('early')
  const paid = () =>
    database().select().from(ledgerEntries).where(eq(ledgerEntries.personId, personId))
  expect(await paid()).toHaveLength(1)
  await undoImport(nasreen, { importId })
  await runBatches('undo-import', undoBatch, system('import'), importId)
  expect((await getImport(nasreen, importId))!.counts).toMatchObject({ undone: 1, kept: 0 })
  expect(await paid()).toEqual([])
  expect((await stripe().subscriptions.retrieve(payer.subscription)).status).toBe('active')
  await syncCustomer(system('stripe'), { customerId: payer.customer })
})

test('whoever pays at Stripe goes on paying there, once, and is written to about nothing', async () => {
  await database().execute(sql`delete from graphile_worker._private_jobs`)
  const basic = await aPayer(300)
  const odd = await aPayer(200)
  const year = await aPayer(1200, { interval: 'year' })
  const behind = await aPayer(300, { card: 'pm_card_chargeCustomerFail' })
  await control('advance', { months: 1 })
  const idle = await stripe().customers.create({ email: 'idle@post.example' })
  const two = await aPayer(300)
  await subscribe(two.customer, 900)
  const list = listOf([
    ['basic', basic.customer],
    ['odd', odd.customer],
    ['year', year.customer],
    ['behind', behind.customer],
    ['idle', idle.id],
    ['two', two.customer],
    ['gone', 'cus_gone'],
  ])
  const importId = await takenIn(nasreen, list)
  const view = (await getImport(nasreen, importId))!
  expect(view.counts).toMatchObject({ in: 6, bad: 1 })
  expect(await countAtStripe(nasreen, view)).toMatchObject({
    live: 4,
    behind: 1,
    none: 1,
    several: 1,
  })
  const [bad] = await database().select().from(importRows).where(eq(importRows.state, 'bad'))
  expect(bad).toMatchObject({ line: 8, reason: 'customerId:missing' })

  // From the first moment, before any sync, nobody can begin a second subscription beside the one that runs.
  const { actor } = await found('basic')
  expect(actor.member).toMatchObject({ standing: 'good', mayVote: true })
  await expect(startCheckout(actor, actor)).rejects.toMatchObject({
    code: 'subscription.already-live',
  })

  const jobs = await database().execute<{ customerId: string; priority: number }>(
    sql`select payload->>'customerId' as "customerId", priority from graphile_worker._private_jobs
      where payload->>'customerId' is not null and priority = 20`,
  )
  expect(jobs.map(({ customerId }) => customerId)).toHaveLength(5)
  await Promise.all(jobs.map((job) => syncCustomer(system('stripe'), job)))
  await Promise.all(jobs.map((job) => syncCustomer(system('stripe'), job)))

  expect((await found('basic')).dues).toMatchObject({
    band: 'basic',
    amountPence: 300,
    status: 'active',
    stripeSubscriptionId: basic.subscription,
  })
  expect((await found('odd')).dues).toMatchObject({ band: 'solidarity', amountPence: 200 })
  expect((await found('year')).dues).toMatchObject({ band: 'concession', interval: 'year' })
  expect((await found('two')).dues.stripeSubscriptionId).toBe(two.subscription)
  expect((await found('behind')).dues).toMatchObject({ status: 'past_due' })
  expect((await found('behind')).actor.member?.standing).toBe('grace')
  expect((await found('idle')).dues).toMatchObject({ status: 'offered', stripeCustomerId: idle.id })
  for (const customer of jobs.map(({ customerId }) => customerId)) {
    const live = await stripe().subscriptions.list({ customer })
    expect(live.data).toHaveLength(customer === two.customer ? 2 : 1)
  }
  const entries = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.kind, 'payment'))
  expect(entries.filter((one) => one.band === 'basic').length).toBeGreaterThan(2)
  const before = await database().select({ message: outgoingMails.message }).from(outgoingMails)
  const toOfficers = ['import-to-confirm', 'members-imported']
  expect(before.filter(({ message }) => !toOfficers.includes(message))).toEqual([])
  const said = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'payments.brought-along'))
  // One each, and the one of the test before.
  expect(said).toHaveLength(6)

  // The months that follow are ours: their payments have receipts, their failures mails.
  await control('advance', { months: 2 })
  await Promise.all(jobs.map((job) => syncCustomer(system('stripe'), job)))
  const mails = await database().select().from(outgoingMails)
  expect(mails.filter(({ message }) => message === 'payment-received').length).toBeGreaterThan(2)

  // Free is free: the old subscription ends too.
  const odds = await found('odd')
  await chooseSubscription(odds.actor, {
    personId: odds.personId,
    band: 'free',
    interval: 'month',
    amountPence: 0,
  })
  await syncCustomer(system('stripe'), { customerId: odd.customer })
  expect((await stripe().subscriptions.retrieve(odd.subscription)).status).toBe('canceled')
})

test('while Stripe is away a list says so of each customer, and everybody else can come in', async () => {
  const payer = await aPayer(300)
  await control('away', { seconds: 600, how: 'unreachable' })
  const list = `${listOf([['waits', payer.customer]])}pays-cash@post.example,Cash,\n`
  const importId = await checked(nasreen, list)
  expect((await getImport(nasreen, importId))!.counts).toMatchObject({ bad: 1, good: 1 })
  await control('away', { seconds: 0 })
  expect((await getImport(nasreen, await checked(nasreen, list)))!.counts).toMatchObject({
    bad: 0,
    good: 2,
  })
})

test('who comes along in arrears hears of what falls due from then on, and of nothing before', async () => {
  const { personId } = await found('behind')
  const at = now()
  await database().delete(outgoingMails)
  const since = (days: number) =>
    database()
      .update(subscriptions)
      .set({ importedAt: at, paymentFailedAt: addDays(at, -days) })
      .where(eq(subscriptions.personId, personId))
  const mails = () => mailsOf('payment-overdue', personId)
  await since(10)
  while ((await remindOverdue(system('daily'), {})).more) {}
  expect(await mails()).toHaveLength(0)
  await since(7)
  freezeClock(addDays(at, 1))
  while ((await remindOverdue(system('daily'), {})).more) {}
  expect(await mails()).toHaveLength(1)
  thawClock()
})

const mailsOf = (message: string, personId: string) =>
  database()
    .select()
    .from(outgoingMails)
    .where(and(eq(outgoingMails.message, message), eq(outgoingMails.personId, personId)))
