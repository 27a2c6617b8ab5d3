import 'server-only'
import { and, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { rollEntries } from '@/db/schema/democracy/motions'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { standingSql } from '@/lib/people/members/standing-sql'

/** Writes down who may vote: every full member who stands well enough at this moment and joined before it. */
export async function freezeRoll(work: Work, voteId: string): Promise<void> {
  const mayVote = work.tx
    .select({ voteId: sql`${voteId}::uuid`.as('vote_id'), personId: members.personId })
    .from(members)
    .leftJoin(
      subscriptions,
      and(eq(subscriptions.personId, members.personId), isNull(subscriptions.endedAt)),
    )
    .where(and(lt(members.joinedAt, work.now), inArray(standingSql(work.now), ['good', 'grace'])))
  await work.tx.insert(rollEntries).select(mayVote)
}

/** Everybody on a roll whom a mail can reach. */
export async function peopleOnRoll(work: Work, voteId: string) {
  return work.tx
    .select({
      personId: people.id,
      email: sql<string>`${people.email}`,
      name: sql<string>`coalesce(${people.preferredName}, ${people.name})`,
    })
    .from(rollEntries)
    .innerJoin(people, eq(people.id, rollEntries.personId))
    .where(and(eq(rollEntries.voteId, voteId), isNotNull(people.email)))
}
