import 'server-only'
import { and, count, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { requisitionNames } from '@/db/schema/democracy/requisitions'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { mayVoteAt } from '@/lib/people/members/may-vote-at'

/** Those who have a vote at this moment: whoever has left since calls for no meeting of ours. */
export async function countNames(
  db: Database | Transaction,
  requisitionId: string,
  at: Date,
): Promise<number> {
  const [found] = await db
    .select({ n: count() })
    .from(requisitionNames)
    .innerJoin(standings, eq(standings.personId, requisitionNames.personId))
    .innerJoin(members, eq(members.personId, requisitionNames.personId))
    .innerJoin(people, eq(people.id, requisitionNames.personId))
    .where(and(eq(requisitionNames.requisitionId, requisitionId), mayVoteAt(at)))
  return found!.n
}
