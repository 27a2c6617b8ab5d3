import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { donorChecks, ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { cashInHand } from '@/lib/money/treasury/offline-payments/cash-in-hand'
import { checkDonor } from '@/lib/money/treasury/offline-payments/check-donor'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { recordForm } from '@/lib/money/treasury/offline-payments/forms'
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

test('a year in cash: good for a year to the day, then in grace, then lapsed by itself', async () => {
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
    [ends, 'grace'],
    [new Date(addDays(ends, 28).getTime() - 1), 'grace'],
    [addDays(ends, 28), 'lapsed'],
  ] as const) {
    expect(await standingOf(personId, at)).toBe(standing)
  }
  const [entry] = await entriesOf(personId)
  expect(entry).toMatchObject({ band: 'basic', periodEndsBefore: dateOf(ends) })
  expect(await mailsTo(personId)).toEqual(['paid-by-hand'])
})

test('the same in SQL, for rolls and lists', async () => {
  const member = await aPerson()
  await database().insert(members).values({ personId: member.personId, joinedAt: now() })
  await recordMoney(joyce, cash({ personId: member.personId, dues: aYear }))
  const ends = (await duesRowOf(member.personId))!.currentPeriodEndsAt!
  expect(await inSql(member.personId, addDays(ends, -1))).toBe('good')
  expect(await inSql(member.personId, ends)).toBe('grace')
  expect(await inSql(member.personId, addDays(ends, 28))).toBe('lapsed')
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

test('who pays within grace pays for the time since what was paid ended; after it, from that day on', async () => {
  const aMonth = { band: 'basic', interval: 'month' } as const
  for (const [received, entered, starts] of [
    [0, 0, 0],
    [20, 20, 0],
    [27, 27, 0],
    [28, 28, 28],
    // A transfer that came in time and was entered when grace was over.
    [27, 40, 0],
    [35, 40, 35],
  ] as const) {
    const { personId } = await aLapsed()
    freezeClock(atWallTime('2027-03-01', '13:00'))
    const pays = () => recordMoney(joyce, cash({ personId, dues: aMonth, amountPence: 300 }))
    await pays()
    const ends = (await duesRowOf(personId))!.currentPeriodEndsAt!
    expect(ends).toEqual(atWallTime('2027-04-01'))
    freezeClock(addDays(atWallTime('2027-04-01', '13:00'), entered))
    const receivedOn = dateOf(addDays(ends, received))
    await recordMoney(joyce, cash({ personId, dues: aMonth, amountPence: 300, receivedOn }))
    const [, second] = await entriesOf(personId)
    expect(second!.periodStartsOn).toBe(dateOf(addDays(ends, starts)))
  }
  thawClock()
})

test('several months at once, at so much a month; and not what is no such sum', async () => {
  const typed = (amount: string, months: string, band = 'basic') =>
    recordForm.safeParse({
      ...{ nonce: newId(), personId: newId(), kind: 'cash', amount, note: '', purpose: 'dues' },
      ...{ receivedDay: '3', receivedMonth: '3', receivedYear: '2025' },
      ...{ band, interval: 'month', months },
    })
  expect(typed('9', '3').data?.dues).toEqual({ band: 'basic', interval: 'month', times: 3 })
  expect(typed('3', '').data?.dues?.times).toBe(1)
  expect(typed('8', '3').error?.issues[0]?.message).toContain('Basic dues for 3 months are £9.')
  expect(typed('11.99', '3', 'solidarity').success).toBe(false)
  for (const months of ['0', '25', 'three']) {
    expect(typed('9', months).error?.issues[0]?.path).toEqual(['months'])
  }
  const { personId } = await aLapsed()
  freezeClock(atWallTime('2027-01-31', '15:00'))
  const three = { band: 'solidarity', interval: 'month', times: 3 } as const
  await recordMoney(joyce, cash({ personId, dues: three, amountPence: 1600 }))
  expect(await duesRowOf(personId)).toMatchObject({
    amountPence: 533,
    currentPeriodEndsAt: atWallTime('2027-04-30'),
  })
  thawClock()
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

test('an entry taken back puts the dues in force again whose place it took', async () => {
  const { personId } = await aLapsed()
  await database()
    .update(subscriptions)
    .set({ status: 'free', amountPence: 0, stripeSubscriptionId: null, currentPeriodEndsAt: null })
    .where(eq(subscriptions.personId, personId))
  const free = await duesRowOf(personId)
  const aMonth = { band: 'basic', interval: 'month' } as const
  const paysAMonth = () => recordMoney(joyce, cash({ personId, dues: aMonth, amountPence: 300 }))
  const takeBack = (entryId: string) =>
    correctEntry(joyce, { nonce: newId(), entryId, rightPence: 0 })
  await takeBack(await paysAMonth())
  expect(await duesRowOf(personId)).toEqual(free)
  await paysAMonth()
  const month = await duesRowOf(personId)
  await takeBack(await paysAMonth())
  expect(await duesRowOf(personId)).toEqual(month)
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
