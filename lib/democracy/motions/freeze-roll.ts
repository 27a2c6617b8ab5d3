import 'server-only'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { rollEntries } from '@/db/schema/democracy/motions'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Work } from '@/lib/kernel/perform'
import { mayVoteAt } from '@/lib/people/members/may-vote-at'
import { whileNobodyMerges } from '@/lib/people/members/one-person-a-roll'

/** Writes down who may vote. */
export async function freezeRoll(work: Work, voteId: string): Promise<void> {
  await whileNobodyMerges(work)
  const mayVote = work.tx
    .select({ voteId: sql`${voteId}::uuid`.as('vote_id'), personId: standings.personId })
    .from(standings)
    .innerJoin(members, eq(members.personId, standings.personId))
    .where(mayVoteAt(work.now))
  await work.tx.insert(rollEntries).select(mayVote)
}

/** How many would be on a roll that is frozen now. */
export async function countVotersNow(at: Date): Promise<number> {
  const [voters] = await database()
    .select({ n: count() })
    .from(standings)
    .innerJoin(members, eq(members.personId, standings.personId))
    .where(mayVoteAt(at))
  return voters!.n
}

/** Everybody on a roll whom a mail or a letter can reach. */
export async function peopleOnRoll(work: Work, voteId: string) {
  return work.tx
    .select({
      personId: people.id,
      email: people.email,
      name: people.called,
    })
    .from(rollEntries)
    .innerJoin(people, eq(people.id, rollEntries.personId))
    .where(and(eq(rollEntries.voteId, voteId), isNull(people.erasedAt)))
}
