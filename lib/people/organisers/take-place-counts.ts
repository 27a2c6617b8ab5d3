import 'server-only'
import { count, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { placeCounts } from '@/db/schema/people/organisers'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { countToTell } from '@/lib/kernel/published-count'
import { organisation } from '@/lib/organisation'
import { standingSql } from '@/lib/people/members/standing-sql'

/**
 * Counts the members of each place, once a month, for members. They see no other count: one of today, beside one of yesterday, would
 * tell who joined, left or moved. Done twice in a month it counts once.
 */
export const takePlaceCounts = verb('place.take-counts', async (work, _input: object) => {
  const month = `${dateOf(work.now).slice(0, 7)}-01`
  const rows = await work.tx
    .select({ place: people.constituency, count: count() })
    .from(people)
    .innerJoin(standings, eq(standings.personId, people.id))
    .where(inArray(standingSql(work.now), ['good', 'grace', 'provisional']))
    .groupBy(people.constituency)
  const told = await lastToldOfPlaces(work.tx)
  for (const place of organisation.place.names) {
    const counted = rows.find((row) => row.place === place)?.count ?? 0
    await work.tx
      .insert(placeCounts)
      .values({ place, month, countedAt: work.now, count: countToTell(told.get(place), counted) })
      .onConflictDoNothing()
  }
})

/** The count behind what members are told of each place. */
export async function lastToldOfPlaces(
  db: Pick<Transaction, 'selectDistinctOn'>,
): Promise<Map<string, number>> {
  const rows = await db
    .selectDistinctOn([placeCounts.place], { place: placeCounts.place, count: placeCounts.count })
    .from(placeCounts)
    .where(isNotNull(placeCounts.count))
    .orderBy(placeCounts.place, desc(placeCounts.month))
  return new Map(rows.map(({ place, count }) => [place, count!]))
}
