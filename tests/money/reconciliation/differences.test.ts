import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { differences } from '@/db/schema/money/reconciliation'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { syncPayouts } from '@/lib/money/payouts/sync-payouts'
import { listUnknown } from '@/lib/money/reconciliation/read'
import { countDifferences, listDifferences } from '@/lib/money/reconciliation/read-differences'
import { resolveDifference } from '@/lib/money/reconciliation/resolve-difference'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { anOfficer } from '@/tests/support/people'
import { control, withStripe } from '../subscriptions/with-stripe'
import {
  allRead,
  aPayer,
  chargeOf,
  clock,
  differencesOf,
  type Payer,
  reconcile,
  subscriptionOf,
  unheard,
} from './with-members'

withStripe()

let treasurer: PersonActor
beforeAll(async () => {
  treasurer = await anOfficer('treasurer')
})

async function rowOf({ person }: Payer) {
  const [row] = await database()
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, person.personId), sql`ended_at is null`))
  return row!
}

async function booksOf({ person }: Payer) {
  const entries = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.personId, person.personId))
  return entries.map(({ kind, amountPence }) => ({ kind, amountPence }))
}

test('where nothing differs nothing is found, and the books agree with Stripe to the penny', async () => {
  const payer = await aPayer()
  await stripe().refunds.create({ charge: (await chargeOf(payer)).id, amount: 120 })
  await aPayer()
  await control('fees', { card: { dispute: 100 } })
  const disputed = await aPayer()
  await control('dispute', { charge: (await chargeOf(disputed)).id })
  await control('payout', { all: true })
  await allRead()
  const run = await reconcile()
  expect(run).toMatchObject({ state: 'done', done: 3, total: 3, lastError: null })
  expect(await differencesOf(run)).toEqual([])
  expect(run.booksPence).toBe(run.stripePence)
})

test('a first payment whose webhooks were lost is found, entered and said', async () => {
  const payer = await aPayer({ webhooksLost: true })
  expect((await rowOf(payer)).status).toBe('offered')
  await syncPayouts(system('stripe'))
  const unknown = (await listUnknown(treasurer))!
  expect(unknown).toMatchObject([{ type: 'charge', sourceKey: (await chargeOf(payer)).id }])
  const run = await reconcile()
  expect(await differencesOf(run, payer)).toMatchObject([
    { kind: 'missing-here', here: null, atStripe: expect.stringMatching(/^£3 a month, running/) },
    { kind: 'money-missing-here', here: null, atStripe: '300' },
  ])
  expect((await differencesOf(run)).every(({ correctedAt }) => correctedAt)).toBe(true)
  expect((await rowOf(payer)).status).toBe('active')
  expect(await listUnknown(treasurer)).toEqual([])
  expect(run.booksPence).toBe(run.stripePence)
  expect(await differencesOf(await reconcile())).toEqual([])
})

test('a status, an amount, a refund and a dispute that nobody told us of', async () => {
  const [ends, other, refunded, disputed] = [
    await aPayer(),
    await aPayer(),
    await aPayer(),
    await aPayer(),
  ]
  await unheard(async () => {
    const { id } = await subscriptionOf(ends)
    await stripe().subscriptions.update(id, { cancel_at_period_end: true })
    const subscription = await subscriptionOf(other)
    await stripe().subscriptions.update(subscription.id, {
      items: [
        {
          id: subscription.items.data[0]!.id,
          price_data: {
            currency: 'gbp',
            product: 'band_solidarity',
            unit_amount: 700,
            recurring: { interval: 'month' },
          },
        },
      ],
      proration_behavior: 'none',
    })
    await stripe().refunds.create({ charge: (await chargeOf(refunded)).id })
    await control('dispute', { charge: (await chargeOf(disputed)).id })
  })
  const run = await reconcile()
  expect(await differencesOf(run, ends)).toMatchObject([
    {
      kind: 'status',
      here: expect.stringMatching(/next on/),
      atStripe: expect.stringMatching(/ends on/),
    },
  ])
  expect(await differencesOf(run, other)).toMatchObject([
    { kind: 'amount', here: '£3 a month', atStripe: '£7 a month' },
  ])
  expect(await differencesOf(run, refunded)).toMatchObject([
    { kind: 'money-missing-here', atStripe: '-300' },
  ])
  expect(await booksOf(disputed)).toContainEqual({ kind: 'dispute', amountPence: -300 })
  expect(await countDifferences(treasurer)).toBe(0)
  expect(run.booksPence).toBe(run.stripePence)
})

test('whoever is deleted at Stripe is found among ours, and pays no more here either', async () => {
  const payer = await aPayer()
  await unheard(() => stripe().customers.del(payer.customerId))
  const run = await reconcile()
  expect(
    (await differencesOf(run, payer)).map(({ kind, correctedAt }) => [kind, correctedAt !== null]),
  ).toEqual([
    ['missing-at-stripe', true],
    ['status', true],
  ])
  expect((await rowOf(payer)).status).toBe('canceled')
  // What was paid is at Stripe all the same.
  expect(await booksOf(payer)).toMatchObject([{ kind: 'payment', amountPence: 300 }])
  expect(await differencesOf(await reconcile())).toEqual([])
})

test('a subscription that Stripe never had waits for the treasurer, and nothing is ended or paid back', async () => {
  const payer = await aPayer()
  const real = await subscriptionOf(payer)
  const row = eq(subscriptions.personId, payer.person.personId)
  await database().update(subscriptions).set({ stripeSubscriptionId: 'sub_gone' }).where(row)
  const run = await reconcile()
  expect(await differencesOf(run, payer)).toMatchObject([
    { kind: 'missing-at-stripe', sourceKey: 'sub_gone', correctedAt: null },
  ])
  expect((await subscriptionOf(payer)).status).toBe('active')
  expect((await differencesOf(await reconcile(), payer)).length).toBe(0)
  await database().update(subscriptions).set({ stripeSubscriptionId: real.id }).where(row)
  await reconcile()
  expect(await differencesOf(run, payer)).toMatchObject([{ correctedAt: expect.any(Date) }])
})

test('who lost the link to their customer gets it back; strangers are left alone', async () => {
  const payer = await aPayer()
  await database()
    .update(subscriptions)
    .set({ stripeCustomerId: null, stripeSubscriptionId: null, status: 'offered' })
    .where(eq(subscriptions.personId, payer.person.personId))
  await stripe().customers.create({ email: 'shop@post.example' })
  const run = await reconcile()
  expect(await differencesOf(run)).toMatchObject([
    { kind: 'missing-here', customerId: payer.customerId },
  ])
  expect(await rowOf(payer)).toMatchObject({ stripeCustomerId: payer.customerId, status: 'active' })
})

test('somebody who pays for a band of ours and is nobody to us is reported', async () => {
  const payer = await aPayer()
  await stripe().customers.update(payer.customerId, { metadata: { person: '' } })
  const elsewhere = { stripeCustomerId: null, stripeSubscriptionId: null, status: 'offered' }
  const row = eq(subscriptions.personId, payer.person.personId)
  await database().update(subscriptions).set(elsewhere).where(row)
  const run = await reconcile()
  expect(await differencesOf(run, payer)).toMatchObject([
    { kind: 'missing-here', personId: null, atStripe: '£3 a month, running', correctedAt: null },
  ])
  await database().update(subscriptions).set({ stripeCustomerId: payer.customerId }).where(row)
  await reconcile()
  expect(await countDifferences(treasurer)).toBe(0)
})

async function falseEntry(payer: Payer, sourceKey: string, amountPence: number) {
  await database()
    .insert(ledgerEntries)
    .values({
      id: newId(),
      kind: 'payment',
      amountPence,
      occurredAt: new Date('2026-11-01'),
      recordedAt: new Date('2026-11-01'),
      personId: payer.person.personId,
      sourceKey,
    })
}

test('money that Stripe does not know waits, is put right by an entry once, and is not found again', async () => {
  const payer = await aPayer()
  await falseEntry(payer, 'ch_never', 500)
  const run = await reconcile()
  const [difference] = await differencesOf(run, payer)
  expect(difference).toMatchObject({
    kind: 'money-missing-at-stripe',
    here: '500',
    correctedAt: null,
  })
  expect(run.booksPence! - run.stripePence!).toBe(500)
  const settle = () =>
    resolveDifference(treasurer, { differenceId: difference!.id, how: 'correct' })
  const answers = await Promise.allSettled([settle(), settle(), settle()])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await booksOf(payer)).toContainEqual({ kind: 'correction', amountPence: -500 })
  const again = await reconcile()
  expect(await differencesOf(again)).toEqual([])
  expect(again.booksPence).toBe(again.stripePence)
})

test('an amount that differs can be looked at and left; it comes back only when it changes', async () => {
  const payer = await aPayer({ webhooksLost: true })
  await falseEntry(payer, (await chargeOf(payer)).id, 250)
  const run = await reconcile()
  const found = (await differencesOf(run, payer)).find(({ kind }) => kind === 'money-amount')!
  expect(found).toMatchObject({ here: '250', atStripe: '300', correctedAt: null })
  expect((await listDifferences(treasurer))!.differences).toMatchObject([
    { id: found.id, memberNumber: expect.any(Number) },
  ])
  const secretary = await anOfficer('secretary')
  const leave = { differenceId: found.id, how: 'leave' as const }
  await expect(resolveDifference(secretary, leave)).rejects.toMatchObject({ code: 'not-allowed' })
  const mine = { ...treasurer, personId: payer.person.personId }
  await expect(resolveDifference(mine, leave)).rejects.toMatchObject({ code: 'own-case' })
  await resolveDifference(treasurer, leave)
  expect(await differencesOf(await reconcile())).toEqual([])
  expect(await countDifferences(treasurer)).toBe(0)
  const [audited] = await database()
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.action, 'drift.settled'), eq(auditEntries.subjectId, found.id)))
  expect(audited!.detail).toMatchObject({ kind: 'money-amount', correctionPence: null })
  const words = await database().select().from(differences).where(eq(differences.kind, 'status'))
  const correct = resolveDifference(treasurer, { differenceId: words[0]!.id, how: 'correct' })
  await expect(correct).rejects.toMatchObject({ code: 'moved-meanwhile' })
})

test('who is erased has no name in what differed; their money is known by its own ids', async () => {
  const payer = await aPayer()
  const { personId } = payer.person
  await unheard(async () => stripe().refunds.create({ charge: (await chargeOf(payer)).id }))
  expect(await differencesOf(await reconcile(), payer)).toMatchObject([{ personId }])
  await verb('retention.run', (work) => erasePerson(work, personId))(clock, {})
  expect(await differencesOf(await reconcile(), payer)).toEqual([])
  const theirs = await database()
    .select()
    .from(differences)
    .where(eq(differences.customerId, payer.customerId))
  expect(theirs).toMatchObject([{ personId: null, atStripe: '-300' }])
})
