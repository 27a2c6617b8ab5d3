import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { standings } from '@/db/schema/people/standings'
import { seedBig } from '@/lib/demo/big/seed-big'
import { now } from '@/lib/kernel/clock'
import { countQueue } from '@/lib/membership/join/queue'
import { countArrears } from '@/lib/money/treasury/tallies/count-arrears'
import { countMembers } from '@/lib/money/treasury/tallies/count-members'
import { sumLedger } from '@/lib/money/treasury/tallies/sum-ledger'
import { standingSql } from '@/lib/people/members/standing-sql'
import { ownerUrl } from '@/tests/support/database'
import { anOfficer } from '@/tests/support/people'

const said: string[] = []

beforeAll(() => seedBig(ownerUrl, 600, (line) => said.push(line)))

test('a large organisation has members of every sort, and its tallies are right', async () => {
  const slow = await database()
    .select({
      standing: standingSql(now()),
      band: subscriptions.band,
      n: sql<number>`count(*)::int`,
    })
    .from(standings)
    .leftJoin(subscriptions, eq(subscriptions.id, standings.subscriptionId))
    .groupBy(sql`1, 2`)
  const quick = new Map<string, number>()
  for (const { standing, band, count } of await countMembers(now())) {
    const key = `${standing} ${band}`
    quick.set(key, (quick.get(key) ?? 0) + count)
  }
  expect(quick).toEqual(new Map(slow.map(({ standing, band, n }) => [`${standing} ${band}`, n])))
  expect(slow.reduce((sum, { n }) => sum + n, 0)).toBe(607)
  expect(new Set(slow.map(({ standing }) => standing)).size).toBeGreaterThanOrEqual(4)
  expect((await countArrears(now())).length).toBeGreaterThan(3)
})

test('it has two years of books, and a queue', async () => {
  const months = new Set((await sumLedger('2000-01-01')).map(({ month }) => month))
  expect(months.size).toBeGreaterThanOrEqual(24)
  const [sum] = await database().execute<{ n: number }>(
    sql`select sum(amount_pence)::int as n from ledger_entries`,
  )
  expect((await sumLedger('2000-01-01')).reduce((total, { pence }) => total + pence, 0)).toBe(
    sum!.n,
  )
  const reader = await anOfficer('membership-secretary', { seat: 2 })
  expect((await countQueue(reader)).all).toBe(12)
  expect(said[0]).toContain('600 members')
})
