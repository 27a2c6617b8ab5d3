import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people, suspensions } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { countAllArrears, listArrears } from '@/lib/money/treasury/lists/arrears'
import { countAllDues, listDues } from '@/lib/money/treasury/lists/dues'
import { exportArrears, exportDues } from '@/lib/money/treasury/lists/export-lists'
import {
  ages,
  arrearsFilter,
  countFor,
  duesFilter,
  pathWith,
  paymentMethods,
  standingNames,
} from '@/lib/money/treasury/lists/filters'
import { aMember, anOfficer } from '@/tests/support/people'

let treasurer: PersonActor
const daysOld = [0, 3, 6, 7, 13, 14, 20, 27, 28, 28, 29, 60, 90, 91, 200, 365, 366, 500]

beforeAll(async () => {
  freezeClock(atWallTime('2026-11-22', '12:00'))
  treasurer = await anOfficer('treasurer', { name: 'Joyce' })
  for (const [place, days] of daysOld.entries()) {
    // On the 28th day: one whose hour has come, one whose hour is to come.
    await owes(addDays(new Date(now().getTime() + (place % 2 ? 1 : -1) * 3_600_000), -days), place)
  }
})

async function owes(failedAt: Date, place: number) {
  const [personId, joinedAt] = [newId(), addDays(now(), -700)]
  const email = `p${place}@post.example`
  await database()
    .insert(people)
    .values({ id: personId, name: `=Owes ${place}`, email, createdAt: joinedAt })
  await database().insert(members).values({ personId, joinedAt })
  await database()
    .insert(subscriptions)
    .values({
      id: newId(),
      personId,
      band: place % 3 ? 'basic' : 'solidarity',
      amountPence: 300,
      interval: place % 4 ? 'month' : 'year',
      status: 'past_due',
      paymentFailedAt: failedAt,
      method: place % 2 ? 'card' : 'bacs_debit',
      startedAt: joinedAt,
      createdAt: joinedAt,
    })
  if (place === 4)
    await database().insert(suspensions).values({ id: newId(), personId, suspendedAt: now() })
}

test('each filter of the arrears finds as many as it says, page by page', async () => {
  const counts = await countAllArrears(treasurer)
  expect(countFor(counts, {})).toBe(daysOld.length)
  for (const age of [undefined, ...Object.keys(ages)]) {
    for (const way of [undefined, ...Object.keys(paymentMethods)]) {
      const filter = arrearsFilter.parse({ age, way, band: way === 'card' ? 'basic' : undefined })
      const found = await all((after?: string) =>
        listArrears(treasurer, filter, { after, limit: 3 }),
      )
      expect([age, way, found.length]).toEqual([age, way, countFor(counts, filter)])
      expect(new Set(found.map(({ number }) => number)).size).toBe(found.length)
    }
  }
})

test('each filter of all dues finds as many as it says', async () => {
  await aMember()
  const counts = await countAllDues(treasurer)
  for (const standing of [undefined, ...Object.keys(standingNames)]) {
    for (const interval of [undefined, 'month', 'year']) {
      const filter = duesFilter.parse({ standing, interval })
      const found = await all((after?: number) => listDues(treasurer, filter, { after, limit: 4 }))
      expect([standing, found.length]).toEqual([standing, countFor(counts, filter)])
      if (standing) expect(found.every((row) => row.standing === standing)).toBe(true)
    }
  }
})

test('an export stands in the audit with its lines and its reason', async () => {
  const file = await text(
    exportArrears(treasurer, {
      reason: 'committee',
      age: 'in-grace',
      band: undefined,
      way: undefined,
    }),
  )
  const lines = file.trimEnd().split('\r\n')
  const [entry] = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'arrears.exported'))
  expect(entry?.detail).toEqual({ rows: lines.length - 1, reason: 'committee', age: 'in-grace' })
  expect(lines[1]).toMatch(/^NELL-\d{4},'=Owes/)
  const dues = await text(
    exportDues(treasurer, {
      reason: 'backup',
      standing: undefined,
      band: undefined,
      interval: undefined,
      way: undefined,
    }),
  )
  expect(dues.trimEnd().split('\r\n')).toHaveLength(countFor(await countAllDues(treasurer), {}) + 1)
})

test('names are for those who look after dues', async () => {
  const secretary = await anOfficer('secretary')
  expect(await listArrears(secretary, arrearsFilter.parse({}))).toBeUndefined()
  expect(await listDues(secretary, duesFilter.parse({}))).toBeUndefined()
  await expect(
    exportArrears(secretary, { reason: 'backup', age: undefined, band: undefined, way: undefined }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await getDashboard(secretary))?.members.length).toBeGreaterThan(0)
  expect(await getDashboard(await aMember())).toBeUndefined()
})

test('what nobody of ours would ask for is as good as not asked for', async () => {
  expect(arrearsFilter.parse({ age: ['a', 'b'], band: "'; drop", way: 'card' })).toEqual({
    way: 'card',
  })
  for (const after of [
    'x',
    '_',
    '2026-99-99T00:00:00.000000Z_nobody',
    `2026-02-31T25:00:00.000000Z_${newId()}`,
    `2026-02-30T10:00:00.000000Z_${newId()}`,
  ]) {
    expect((await listArrears(treasurer, arrearsFilter.parse({}), { after }))?.rows).toHaveLength(
      18,
    )
  }
  expect(pathWith('/x', { band: 'basic', age: undefined })).toBe('/x?band=basic')
})

async function all<Row, Cursor>(
  page: (after?: Cursor) => Promise<{ rows: Row[]; next?: Cursor } | undefined>,
): Promise<Row[]> {
  const rows: Row[] = []
  let after: Cursor | undefined
  do {
    const found = await page(after)
    rows.push(...found!.rows)
    after = found!.next
  } while (after !== undefined)
  return rows
}

async function text(lines: Promise<AsyncIterable<string>>) {
  const pieces: string[] = []
  for await (const piece of await lines) pieces.push(piece)
  return pieces.join('')
}

test('a period that is owed for is not shown as paid', async () => {
  await database()
    .update(subscriptions)
    .set({ currentPeriodEndsAt: addDays(now(), 20) })
    .where(eq(subscriptions.status, 'past_due'))
  const { rows } = (await listDues(treasurer, duesFilter.parse({}), { limit: 100 }))!
  const owing = rows.filter(({ name }) => name?.startsWith('=Owes'))
  expect(owing).toHaveLength(daysOld.length)
  expect(owing.filter(({ paidUntil }) => !paidUntil || paidUntil >= dateOf(now()))).toEqual([])
})
