import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { donorChecks, ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { cashInHand } from '@/lib/money/treasury/offline-payments/cash-in-hand'
import { checkDonor } from '@/lib/money/treasury/offline-payments/check-donor'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { payInCash } from '@/lib/money/treasury/offline-payments/pay-in-cash'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { standingSql } from '@/lib/people/members/standing-sql'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'
import { aYear, bookOf, cash, duesRowOf, entriesOf, mailsTo, standingOf } from './ledger-reads'

let joyce: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer')
})

const inSql = async (personId: string, at: Date) => {
  const [row] = await database()
    .select({ standing: standingSql(at) })
    .from(standings)
    .where(eq(standings.personId, personId))
  return row!.standing
}

/** Somebody whose dues ran out long ago. */
async function aLapsed(status = 'canceled', days = -100) {
  const member = await aMember()
  await database()
    .update(subscriptions)
    .set({
      ...aYear,
      amountPence: 3600,
      status,
      stripeSubscriptionId: newId(),
      currentPeriodEndsAt: addDays(now(), days),
    })
    .where(eq(subscriptions.personId, member.personId))
  return member
}

test('a year in cash: good for a year to the day, then lapsed by itself', async () => {
  const { personId } = await aLapsed()
  expect(await standingOf(personId)).toBe('lapsed')
  await recordMoney(joyce, cash({ personId, dues: aYear }))
  const row = (await duesRowOf(personId))!
  expect(row).toMatchObject({ stripeSubscriptionId: null, band: 'basic', amountPence: 3600 })
  const ends = row.currentPeriodEndsAt!
  expect(dateOf(ends)).toBe(`${Number(dateOf(now()).slice(0, 4)) + 1}${dateOf(now()).slice(4)}`)
  for (const [at, standing] of [
    [now(), 'good'],
    [addDays(ends, -1), 'good'],
    [ends, 'lapsed'],
  ] as const) {
    expect(await standingOf(personId, at)).toBe(standing)
  }
  const [entry] = await entriesOf(personId)
  expect(entry).toMatchObject({ band: 'basic', periodEndsOn: dateOf(ends) })
  expect(await mailsTo(personId)).toEqual(['paid-by-hand'])
})

test('the same in SQL, for rolls and lists', async () => {
  const member = await aPerson()
  await database().insert(members).values({ personId: member.personId, joinedAt: now() })
  await recordMoney(joyce, cash({ personId: member.personId, dues: aYear }))
  const ends = (await duesRowOf(member.personId))!.currentPeriodEndsAt!
  expect(await inSql(member.personId, addDays(ends, -1))).toBe('good')
  expect(await inSql(member.personId, ends)).toBe('lapsed')
})

test('paid by hand again: it goes on where the last period ends', async () => {
  const { personId } = await aLapsed()
  await recordMoney(joyce, cash({ personId, dues: aYear }))
  const first = (await duesRowOf(personId))!.currentPeriodEndsAt!
  const month = { band: 'basic', interval: 'month' } as const
  await recordMoney(joyce, cash({ personId, dues: month, amountPence: 300 }))
  const second = (await duesRowOf(personId))!.currentPeriodEndsAt!
  expect(second.getTime()).toBeGreaterThan(addDays(first, 27).getTime())
  expect((await entriesOf(personId))[1]).toMatchObject({ periodStartsOn: dateOf(first) })
})

test('cash makes a member of somebody who was approved', async () => {
  const { personId } = await aPerson()
  await database()
    .insert(subscriptions)
    .values({ id: newId(), personId, ...aYear, amountPence: 3600, createdAt: now() })
  await recordMoney(joyce, cash({ personId, dues: aYear }))
  expect(await standingOf(personId)).toBe('good')
  expect(await mailsTo(personId)).toEqual(['member-welcomed', 'paid-by-hand'])
})

test('whose dues are taken by Stripe has no second arrangement; nor has who left', async () => {
  const { personId } = await aLapsed('active', 20)
  const paying = recordMoney(joyce, cash({ personId, dues: aYear }))
  await expect(paying).rejects.toMatchObject({ code: 'ledger.pays-already' })
  expect(await bookOf(personId)).toEqual([])
  await database().update(members).set({ resignedAt: now() }).where(eq(members.personId, personId))
  await expect(recordMoney(joyce, cash({ personId, dues: aYear }))).rejects.toMatchObject({
    code: 'subscription.not-offered',
  })
  await recordMoney(joyce, cash({ personId }))
  expect(await bookOf(personId)).toEqual([['cash', 3600]])
})

test('the form sent ten times at once is entered once', async () => {
  const { personId } = await aLapsed()
  const money = cash({ personId, dues: aYear })
  await Promise.all(Array.from({ length: 10 }, () => recordMoney(joyce, money)))
  expect(await bookOf(personId)).toEqual([['cash', 3600]])
  expect(await mailsTo(personId)).toEqual(['paid-by-hand'])
})

test('a cheque that bounced: taken back by another entry, and so is the standing', async () => {
  const { personId } = await aLapsed()
  await recordMoney(joyce, cash({ kind: 'cheque', personId, dues: aYear, note: '100042' }))
  const [entry] = await entriesOf(personId)
  const takeBack = () => ({ nonce: newId(), entryId: entry!.id, rightPence: 0 })
  const results = await Promise.allSettled([
    correctEntry(joyce, takeBack()),
    correctEntry(joyce, takeBack()),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await bookOf(personId)).sort()).toEqual([
    ['cheque', 3600],
    ['correction', -3600],
  ])
  expect(await standingOf(personId)).toBe('lapsed')
})

test('an amount is put right, twice; the entry itself stays', async () => {
  const { personId } = await aMember()
  await recordMoney(joyce, cash({ personId, amountPence: 5000 }))
  const [entry] = await entriesOf(personId)
  const right = (rightPence: number, nonce: string = newId()) =>
    correctEntry(joyce, { nonce, entryId: entry!.id, rightPence })
  const nonce = newId()
  await Promise.all([right(4000, nonce), right(4000, nonce)])
  await right(4500)
  await expect(right(4500)).rejects.toMatchObject({ code: 'ledger.already-right' })
  expect(await bookOf(personId)).toEqual([
    ['cash', 5000],
    ['correction', -1000],
    ['correction', 500],
  ])
})

test('only what came by hand is corrected by hand, and never one’s own', async () => {
  const { personId } = await aMember()
  const id = newId()
  await database().insert(ledgerEntries).values({
    id,
    kind: 'payment',
    amountPence: 300,
    occurredAt: now(),
    recordedAt: now(),
    personId,
    sourceKey: 'ch_by_hand',
  })
  const correct = (entryId: string, by = joyce) =>
    correctEntry(by, { nonce: newId(), entryId, rightPence: 0 })
  await expect(correct(id)).rejects.toMatchObject({ code: 'ledger.not-by-hand' })
  await expect(correct(newId())).rejects.toMatchObject({ code: 'not-there' })
  await expect(recordMoney(joyce, cash({ personId: joyce.personId }))).rejects.toMatchObject({
    code: 'own-case',
  })
  await expect(recordMoney(await aMember(), cash())).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a large gift is looked at: at once, or from the list, by two officers only once', async () => {
  await recordMoney(joyce, cash({ amountPence: 60_000, permissible: true }))
  await recordMoney(joyce, cash({ amountPence: 70_000 }))
  const large = (await database().select().from(ledgerEntries)).find(
    (entry) => entry.amountPence === 70_000,
  )!
  const check = () => checkDonor(joyce, { entryId: large.id, outcome: 'not-permissible' })
  const results = await Promise.allSettled([check(), check()])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const checks = await database().select().from(donorChecks)
  expect(checks.map(({ outcome }) => outcome).sort()).toEqual(['not-permissible', 'permissible'])
})

test('no more cash is paid in than there is', async () => {
  const before = await cashInHand(database())
  const all = { amountPence: before, paidInOn: dateOf(now()), note: '' }
  const results = await Promise.allSettled(
    [newId(), newId(), newId()].map((nonce) => payInCash(joyce, { nonce, ...all })),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await cashInHand(database())).toBe(0)
})
