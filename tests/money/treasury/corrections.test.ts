import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { previewCorrection } from '@/lib/money/treasury/offline-payments/preview-correction'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'
import { aYear, bookOf, cash, duesRowOf, mailsTo, standingOf } from './ledger-reads'

let joyce: PersonActor
/** They confirm money, so that no sum is too large for them to correct. */
let ros: PersonActor
let cora: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer')
  ros = await anOfficer('secretary')
  cora = await anOfficer('co-chair')
})
afterEach(() => thawClock())

const aMonth = { band: 'basic', interval: 'month' } as const

/** A member who has never had dues of any kind. */
async function aMemberWithoutDues() {
  const person = await aPerson()
  await database().insert(members).values({ personId: person.personId, joinedAt: now() })
  return person
}

const correct = (entryId: string, rightPence: number) =>
  correctEntry(ros, { nonce: newId(), entryId, rightPence })
const endOf = async (personId: string) => dateOf((await duesRowOf(personId))!.currentPeriodEndsAt!)

test('a smaller sum pays for the months it is enough for; the right one again for the year', async () => {
  freezeClock(atWallTime('2027-01-31', '13:00'))
  const { personId } = await aMemberWithoutDues()
  const entryId = await recordMoney(joyce, cash({ personId, dues: aYear }))
  expect(await endOf(personId)).toBe('2028-01-31')
  for (const [pence, ends] of [
    [360, '2027-02-28'],
    [3599, '2027-12-31'],
    [600, '2027-03-31'],
    [3600, '2028-01-31'],
    [9000, '2028-01-31'],
  ] as const) {
    await correct(entryId, pence)
    expect(await endOf(personId)).toBe(ends)
  }
  await correct(entryId, 299)
  expect(await duesRowOf(personId)).toBeUndefined()
  expect(await standingOf(personId)).toBe('lapsed')
})

test('several months at once: so many are left as the right sum pays for', async () => {
  freezeClock(atWallTime('2027-01-31', '13:00'))
  const { personId } = await aMemberWithoutDues()
  const dues = { ...aMonth, times: 3 }
  const entryId = await recordMoney(joyce, cash({ personId, dues, amountPence: 900 }))
  expect(await endOf(personId)).toBe('2027-04-30')
  for (const [pence, ends] of [
    [899, '2027-03-31'],
    [300, '2027-02-28'],
    [9000, '2027-04-30'],
  ] as const) {
    await correct(entryId, pence)
    expect(await endOf(personId)).toBe(ends)
  }
})

test('months paid after an entry that was wrong move with it', async () => {
  freezeClock(atWallTime('2027-01-31', '13:00'))
  const { personId } = await aMemberWithoutDues()
  const pays = (dues: typeof aMonth | typeof aYear, amountPence: number) =>
    recordMoney(joyce, cash({ personId, dues, amountPence }))
  const first = await pays(aMonth, 300)
  freezeClock(atWallTime('2027-02-01', '13:00'))
  const year = await pays(aYear, 3600)
  freezeClock(atWallTime('2027-02-02', '13:00'))
  const last = await pays(aMonth, 300)
  expect(await endOf(personId)).toBe('2028-03-31')
  await correct(year, 360)
  expect(await endOf(personId)).toBe('2027-04-30')
  await correct(first, 0)
  expect(await endOf(personId)).toBe('2027-03-31')
  await correct(last, 0)
  expect(await endOf(personId)).toBe('2027-02-28')
})

test('the page says before what the act then does, and the payer is told', async () => {
  freezeClock(atWallTime('2027-01-31', '13:00'))
  const { personId } = await aMemberWithoutDues()
  const entryId = await recordMoney(joyce, cash({ personId, dues: aYear }))
  const preview = (rightPence: number) => previewCorrection(joyce, { entryId, rightPence })
  expect(await preview(360)).toEqual({
    sums: 'The books say £36. They will say £3.60.',
    effect:
      'The member’s dues will be paid until Saturday 27 February 2027. Now they are paid until Sunday 30 January 2028. We will email the member.',
  })
  expect((await preview(4000)).effect).toContain('do not change')
  expect((await preview(0)).effect).toContain('lapse')
  expect(await endOf(personId)).toBe('2028-01-31')
  expect(await mailsTo(personId)).toEqual(['paid-by-hand'])
  await expect(preview(3600)).rejects.toMatchObject({ code: 'ledger.already-right' })
  await expect(
    previewCorrection(await aMember(), { entryId, rightPence: 0 }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
  await correct(entryId, 360)
  expect(await mailsTo(personId)).toEqual(['hand-payment-corrected', 'paid-by-hand'])
  await correct(entryId, 400)
  expect(await mailsTo(personId)).toEqual(['hand-payment-corrected', 'paid-by-hand'])
})

test('a donation that is corrected touches nobody’s dues', async () => {
  const { personId } = await aMember()
  const before = await duesRowOf(personId)
  const entryId = await recordMoney(joyce, cash({ personId, amountPence: 5000 }))
  expect((await previewCorrection(joyce, { entryId, rightPence: 0 })).effect).toBe(
    'No dues change.',
  )
  await correct(entryId, 0)
  expect(await duesRowOf(personId)).toEqual(before)
  expect(await mailsTo(personId)).toEqual([])
})

test('what has taken the place of dues paid by hand is left alone', async () => {
  const { personId } = await aMemberWithoutDues()
  const entryId = await recordMoney(joyce, cash({ personId, dues: aYear }))
  const hand = (await duesRowOf(personId))!
  const card = { ...aYear, amountPence: 3600, status: 'active', createdAt: addDays(now(), 1) }
  await database()
    .update(subscriptions)
    .set({ endedAt: card.createdAt })
    .where(eq(subscriptions.id, hand.id))
  await database()
    .insert(subscriptions)
    .values({ id: newId(), personId, ...card })
  const before = await duesRowOf(personId)
  await correct(entryId, 0)
  expect(await duesRowOf(personId)).toEqual(before)
})

test('two officers correct one entry at once: one sum after the other, and the dues are what the books say', async () => {
  freezeClock(atWallTime('2027-01-31', '13:00'))
  for (const [one, other] of [
    [360, 600],
    [0, 360],
    [1200, 0],
  ] as const) {
    const { personId } = await aMemberWithoutDues()
    const entryId = await recordMoney(joyce, cash({ personId, dues: aYear }))
    await Promise.all([
      correctEntry(ros, { nonce: newId(), entryId, rightPence: one }),
      correctEntry(cora, { nonce: newId(), entryId, rightPence: other }),
    ])
    const right = (await bookOf(personId)).reduce((sum, [, pence]) => sum + Number(pence), 0)
    const row = await duesRowOf(personId)
    const ends = { 360: '2027-02-28', 600: '2027-03-31', 1200: '2027-05-31' }[right]
    expect([one, other]).toContain(right)
    // Nothing that was taken back once begins again.
    if (row) expect(dateOf(row.currentPeriodEndsAt!)).toBe(ends)
    else expect(Math.min(one, other)).toBe(0)
  }
})

test('money entered by hand uses up no membership number', async () => {
  const { personId } = await aMemberWithoutDues()
  const numberOf = async (id: string) =>
    (await database().select().from(members).where(eq(members.personId, id)))[0]!.number
  const before = await numberOf(personId)
  for (let count = 0; count < 3; count += 1) {
    await recordMoney(joyce, cash({ personId, dues: aMonth, amountPence: 300 }))
  }
  const next = await aPerson()
  await database()
    .insert(subscriptions)
    .values({ id: newId(), personId: next.personId, ...aYear, amountPence: 3600, createdAt: now() })
  await recordMoney(joyce, cash({ personId: next.personId, dues: aYear }))
  expect(await numberOf(next.personId)).toBe(before + 1)
})
