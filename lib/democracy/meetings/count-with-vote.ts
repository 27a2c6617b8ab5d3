import 'server-only'
import { and, count, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { mayVoteAt } from '@/lib/people/members/may-vote-at'
import { type WhomFor, whomItIsFor } from './invited'

/** How many of those whom a meeting is for would be on a roll that is frozen at this moment. */
export async function countWithVote(db: Database | Transaction, reach: WhomFor, at: Date) {
  const [found] = await db
    .select({ n: count() })
    .from(standings)
    .innerJoin(members, eq(members.personId, standings.personId))
    .innerJoin(people, eq(people.id, standings.personId))
    .where(and(mayVoteAt(at), await whomItIsFor(reach, at, db)))
  return found!.n
}
