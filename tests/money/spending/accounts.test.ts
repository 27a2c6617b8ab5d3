import '@/tests/support/database'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { newId } from '@/lib/kernel/ids'
import { financialYear, financialYearOf } from '@/lib/money/spending/accounts/financial-year'
import { mergeSmallGroups } from '@/lib/money/spending/accounts/merge-small-groups'
import { getYearAccount, listAccountYears } from '@/lib/money/spending/accounts/read'
import { headlineOf } from '@/lib/money/spending/accounts/year-headline'
import { payClaim } from '@/lib/money/spending/pay-claim'
import { aMember, aPerson } from '@/tests/support/people'
import { aClaim, approvedBy, theOfficers } from './claims'

let member: PersonActor
let officers: Awaited<ReturnType<typeof theOfficers>>
const payers: PersonActor[] = []

beforeAll(async () => {
  freezeClock(atWallTime('2026-11-20', '12:00'))
  officers = await theOfficers()
  for (let count = 0; count < 8; count += 1) payers.push(await aMember())
  member = payers[0]!
})
afterAll(thawClock)

type Entry = Partial<typeof ledgerEntries.$inferInsert> & { amountPence: number; on?: string }

async function enter({ on = '2026-03-01', ...entry }: Entry) {
  const id = newId()
  await database()
    .insert(ledgerEntries)
    .values({
      id,
      kind: 'payment',
      occurredAt: atWallTime(on, '12:00'),
      recordedAt: now(),
      sourceKey: id,
      ...entry,
    })
  return id
}

test('a year begins at midnight here, in summer time too', () => {
  const { from, until } = financialYear(2026)
  expect(from.toISOString()).toBe('2026-01-01T00:00:00.000Z')
  expect(until.toISOString()).toBe('2027-01-01T00:00:00.000Z')
  expect(financialYearOf(new Date('2026-12-31T23:59:59.999Z'))).toBe(2026)
})

describe('the account of a year', () => {
  beforeAll(async () => {
    await enter({ amountPence: 1000, personId: member.personId, band: 'basic', on: '2025-12-31' })
    await enter({ kind: 'fee', amountPence: -45, on: '2025-12-31' })
    for (const { personId } of payers) await enter({ amountPence: 300, personId, band: 'basic' })
    await enter({ kind: 'fee', amountPence: -24 })
    await enter({ kind: 'payout', amountPence: -2000 })
    for (const { personId } of payers.slice(0, 2)) {
      await enter({ amountPence: 5000, personId, band: 'solidarity' })
    }
    const cash = await enter({
      kind: 'cash',
      amountPence: 1200,
      personId: member.personId,
      band: 'concession',
    })
    await enter({
      kind: 'correction',
      amountPence: -200,
      personId: member.personId,
      band: 'concession',
      relatesTo: cash,
    })
    await enter({ kind: 'refund', amountPence: -300, personId: member.personId, band: 'basic' })
    const { maureen, tom, joyce } = officers
    for (const [kind, amountPence] of [
      ['expense', 2345],
      ['hardship', 5000],
    ] as const) {
      const number = await aClaim(member, { kind, amountPence })
      await approvedBy(number, amountPence, maureen, tom)
      await payClaim(joyce, { number, paidOn: dateOf(now()), reference: 'Mia Member' })
    }
  })

  test('adds up to the penny, from the balance before to the balance after', async () => {
    const account = (await getYearAccount(member, 2026))!
    const income = 8 * 300 + 2 * 5000 + 1200 - 200 - 300
    expect(account).toMatchObject({
      startPence: 955,
      incomePence: income,
      spentPence: 7345,
      feePence: 24,
      endPence: 955 + income - 7345 - 24,
      running: true,
      spending: [
        { name: 'Political events', pence: 2345 },
        { name: 'Hardship fund', pence: 5000 },
      ],
    })
    const sum = (groups: { pence: number }[]) => groups.reduce((all, { pence }) => all + pence, 0)
    expect(sum(account.bands)).toBe(income)
    expect(sum(account.ways)).toBe(income)
    const before = (await getYearAccount(member, 2025))!
    expect(before).toMatchObject({ startPence: 0, endPence: account.startPence, running: false })
    expect(headlineOf(account)).toBe(
      'So far in 2026 £131 came in after refunds, and £73.45 was spent, most of it on “Hardship fund”',
    )
  })

  test('shows no band in which fewer than five paid, and nobody’s name', async () => {
    const account = (await getYearAccount(member, 2026))!
    expect(account.bands).toEqual([
      { name: 'Concession + Basic + Solidarity', pence: account.incomePence },
    ])
    expect(JSON.stringify(account)).not.toMatch(/Mia|Person|personId/)
  })

  test('is for members who are one now', async () => {
    expect(await listAccountYears(member)).toEqual([2026, 2025])
    for (const other of [await aPerson(), { kind: 'visitor' } as const]) {
      expect(await listAccountYears(other)).toBeUndefined()
      expect(await getYearAccount(other, 2026)).toBeUndefined()
    }
    expect(await getYearAccount(member, 2027)).toBeUndefined()
    expect(await getYearAccount(member, 1999)).toBeUndefined()
  })
})

test('however the groups fall, none that is shown has fewer than five payers, and no penny is lost', () => {
  const group = fc.record({ people: fc.nat(12), pence: fc.integer({ min: -500, max: 500 }) })
  fc.assert(
    fc.property(fc.array(group, { maxLength: 6 }), (made) => {
      const groups = made.map((one, place) => ({ ...one, name: `G${place}` }))
      const payersOf = (some: readonly { people: number }[]) =>
        some.reduce((sum, { people }) => sum + people, 0)
      const shown = mergeSmallGroups(groups, payersOf)
      for (const { name } of shown) {
        const parts = groups.filter((one) => name.split(' + ').includes(one.name))
        expect(payersOf(parts)).toBeGreaterThanOrEqual(fewestTold)
      }
      const sum = (some: readonly { pence: number }[]) =>
        some.reduce((s, { pence }) => s + pence, 0)
      if (shown.length > 0) expect(sum(shown)).toBe(sum(groups))
    }),
  )
})
