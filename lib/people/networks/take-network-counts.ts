import 'server-only'
import { and, count, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { networkCounts, networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { countToTell } from '@/lib/kernel/published-count'
import { type Network, networks } from '@/lib/organisation'
import { isOpenAt, networksWithAgeLimit } from './age-limit'
import { isCurrentSql } from './memberships'

/**
 * Counts the members of each network, once a month, for officers. They see no other count: one of today, beside one of yesterday,
 * would tell who joined or left. Done twice in a month it counts once.
 */
export const takeNetworkCounts = verb('network.take-counts', async (work, _input: object) => {
  const month = `${dateOf(work.now).slice(0, 7)}-01`
  const counted = await membersOf(work.tx, work.now)
  for (const network of networks) {
    const told = await lastTold(work.tx, network)
    await work.tx
      .insert(networkCounts)
      .values({
        network,
        month,
        countedAt: work.now,
        count: countToTell(told?.count, counted.get(network) ?? 0),
      })
      .onConflictDoNothing()
  }
})

/** The count behind what officers are told of a network, and when it was taken. */
export async function lastTold(db: Pick<Transaction, 'select'>, network: Network) {
  const [row] = await db
    .select({ count: networkCounts.count, countedAt: networkCounts.countedAt })
    .from(networkCounts)
    .where(and(eq(networkCounts.network, network), isNotNull(networkCounts.count)))
    .orderBy(desc(networkCounts.month))
    .limit(1)
  return row && { count: row.count!, countedAt: row.countedAt }
}

async function membersOf(db: Transaction, at: Date): Promise<Map<Network, number>> {
  const rows = await db
    .select({ network: networkMemberships.network, count: count() })
    .from(networkMemberships)
    .innerJoin(standings, eq(standings.personId, networkMemberships.personId))
    .where(isCurrentSql(at))
    .groupBy(networkMemberships.network)
  return new Map([
    ...rows.map((row) => [row.network, row.count] as const),
    ...(await membersOfAge(db, at)),
  ])
}

// Dates of birth are sealed, so what ends on a birthday cannot be counted in SQL.
async function membersOfAge(db: Transaction, at: Date) {
  const rows = await db
    .select({ network: networkMemberships.network, born: people.dateOfBirthSealed })
    .from(networkMemberships)
    .innerJoin(standings, eq(standings.personId, networkMemberships.personId))
    .innerJoin(people, eq(people.id, networkMemberships.personId))
    .where(and(inArray(networkMemberships.network, networksWithAgeLimit), isCurrentSql(at)))
  return networksWithAgeLimit.map((network) => {
    const theirs = rows.filter((row) => row.network === network)
    return [network, theirs.filter(({ born }) => isOpenAt(network, born, at)).length] as const
  })
}
