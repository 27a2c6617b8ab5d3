import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { differences, reconciledCustomers } from '@/db/schema/money/reconciliation'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { people } from '@/db/schema/people/people'
import { doWaitingJobs } from '@/lib/jobs/runner'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { getReconciliation } from '@/lib/money/reconciliation/read'
import { reconcileBatch } from '@/lib/money/reconciliation/reconcile-batch'
import { reconcileNightly } from '@/lib/money/reconciliation/reconcile-nightly'
import { startReconciliation } from '@/lib/money/reconciliation/start-reconciliation'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { asOwner } from '@/tests/support/database'
import { anOfficer } from '@/tests/support/people'
import { control, webhooksArrive, withStripe } from '../subscriptions/with-stripe'
import {
  aPayer,
  chargeOf,
  clock,
  differencesOf,
  getRun,
  type Payer,
  reconcile,
  unheard,
  walkOn,
} from './with-members'

withStripe()

let treasurer: PersonActor
beforeAll(async () => {
  treasurer = await anOfficer('treasurer')
})

/** Customers who paid long ago, made at Stripe and in our rows without a payment page. */
async function formerPayers(count: number) {
  const createdAt = now()
  const persons = Array.from({ length: count }, () => {
    const id = newId()
    return { id, email: `${id}@post.example`, name: 'Former Payer', createdAt }
  })
  await control('webhook', { events: [] })
  const made: { id: string; personId: string }[] = []
  for (let from = 0; from < count; from += 50) {
    const asked = persons.slice(from, from + 50).map(async ({ id: personId, email }) => {
      const metadata = { person: personId }
      const { id } = await stripe().customers.create({ email, metadata })
      return { id, personId }
    })
    made.push(...(await Promise.all(asked)))
  }
  await control('webhook', { events: null })
  await database().insert(people).values(persons)
  await database()
    .insert(subscriptions)
    .values(
      made.map(({ id, personId }) => ({
        id: newId(),
        personId,
        band: 'basic' as const,
        amountPence: 300,
        interval: 'month' as const,
        status: 'canceled',
        stripeCustomerId: id,
        createdAt,
        endedAt: createdAt,
      })),
    )
}

const running = { code: 'reconciliation.running' }

test('two who start at once are one walk, and the night does not disturb it', async () => {
  const start = () => startReconciliation(treasurer, {})
  const answers = await Promise.allSettled([start(), start(), start()])
  const begun = answers.filter((answer) => answer.status === 'fulfilled')
  expect(begun).toHaveLength(1)
  for (const answer of answers) {
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject(running)
  }
  await reconcileNightly(clock)
  await doWaitingJobs()
  expect(await getRun(begun[0]!.value.reconciliationId)).toMatchObject({ state: 'done' })
  const secretary = await anOfficer('secretary')
  await expect(startReconciliation(secretary, {})).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(
    reconcileBatch(treasurer, { reconciliationId: newId(), tries: 0 }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a crash between batches, a job done twice, Stripe away in the middle: each is looked at once', async () => {
  await formerPayers(40)
  const lost = await aPayer({ webhooksLost: true })
  const { reconciliationId } = await startReconciliation(treasurer, {})
  const batch = () => reconcileBatch(clock, { reconciliationId, tries: 0 })
  await batch()
  const afterOne = await getRun(reconciliationId)
  expect(afterOne).toMatchObject({ state: 'running', stage: 'stripe', total: 41 })
  expect((await getReconciliation(treasurer, reconciliationId))!.done).toBe(25)

  await control('away', { seconds: 3600 })
  await batch()
  expect(await getRun(reconciliationId)).toMatchObject({
    state: 'running',
    lastError: 'stripe.away',
    cursor: afterOne.cursor,
  })
  const [job] = await database().execute<{ later: boolean }>(sql`
    select run_at > now() as later from graphile_worker.jobs where key = ${`reconcile/${reconciliationId}`}`)
  expect(job).toMatchObject({ later: true })
  await control('away', { seconds: 0 })

  await Promise.all([batch(), batch(), batch()])
  const run = await walkOn(reconciliationId)
  expect(run).toMatchObject({ state: 'done', done: 41, total: 41, lastError: null })
  expect((await differencesOf(run, lost)).map(({ kind }) => kind)).toEqual([
    'missing-here',
    'money-missing-here',
  ])
  expect(await database().select().from(reconciledCustomers)).toEqual([])
})

test('trouble of our own is tried some times, then the walk is over and another may begin', async () => {
  const { reconciliationId } = await startReconciliation(treasurer, {})
  await asOwner((db) =>
    db.execute(sql`alter table subscriptions rename column stripe_customer_id to away`),
  )
  for (let tries = 0; tries <= 5; tries += 1) {
    await reconcileBatch(clock, { reconciliationId, tries })
  }
  await asOwner((db) =>
    db.execute(sql`alter table subscriptions rename column away to stripe_customer_id`),
  )
  expect(await getRun(reconciliationId)).toMatchObject({ state: 'failed' })
  expect((await reconcile()).state).toBe('done')
})

test('what a webhook tells at the same time is no difference, and is entered once', async () => {
  const payers: Payer[] = []
  for (let left = 3; left > 0; left -= 1) payers.push(await aPayer())
  await unheard(async () => {
    for (const payer of payers)
      await stripe().refunds.create({ charge: (await chargeOf(payer)).id })
  })
  const [run] = await Promise.all([
    reconcile(),
    ...payers.flatMap(({ customerId }) =>
      Array.from({ length: 4 }, () => syncCustomer(clock, { customerId })),
    ),
  ])
  const refunds = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.kind, 'refund'))
  expect(refunds).toHaveLength(3)
  expect((await differencesOf(run)).every(({ correctedAt }) => correctedAt)).toBe(true)
  expect(run.booksPence).toBe(run.stripePence)
})

test('what waits in our inbox is on its way: it is taken over, and nothing was lost', async () => {
  const payer = await aPayer()
  await stripe().refunds.create({ charge: (await chargeOf(payer)).id })
  await webhooksArrive()
  const run = await reconcile()
  expect(await differencesOf(run)).toEqual([])
  expect(run.booksPence).toBe(run.stripePence)
})

test('a thousand customers', async () => {
  await formerPayers(960)
  const lost = await aPayer({ webhooksLost: true })
  const run = await reconcile()
  expect(run).toMatchObject({ state: 'done', lastError: null })
  expect(run.done).toBeGreaterThan(1000)
  expect((await differencesOf(run, lost)).length).toBe(2)
  expect(await database().select().from(differences).where(sql`corrected_at is null`)).toEqual([])
  expect(run.booksPence).toBe(run.stripePence)
})
