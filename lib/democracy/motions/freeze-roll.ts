import 'server-only'
import { and, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { rollEntries } from '@/db/schema/democracy/motions'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Work } from '@/lib/kernel/perform'
import { lastImportOnRoll } from '@/lib/people/members/last-import-on-roll'
import { standingSql } from '@/lib/people/members/standing-sql'

/** Writes down who may vote: every full member who stands well enough at this moment and joined before it, or was
 * imported long enough before. */
export async function freezeRoll(work: Work, voteId: string): Promise<void> {
  const mayVote = work.tx
    .select({ voteId: sql`${voteId}::uuid`.as('vote_id'), personId: standings.personId })
    .from(standings)
    .innerJoin(members, eq(members.personId, standings.personId))
    .where(
      and(
        lt(standings.joinedAt, work.now),
        inArray(standingSql(work.now), ['good', 'grace']),
        or(isNull(members.importedAt), lte(members.importedAt, lastImportOnRoll(work.now))),
      ),
    )
  await work.tx.insert(rollEntries).select(mayVote)
}

/** Everybody on a roll whom a mail can reach. */
export async function peopleOnRoll(work: Work, voteId: string) {
  return work.tx
    .select({
      personId: people.id,
      email: sql<string>`${people.email}`,
      name: people.called,
    })
    .from(rollEntries)
    .innerJoin(people, eq(people.id, rollEntries.personId))
    .where(and(eq(rollEntries.voteId, voteId), isNotNull(people.email)))
}
