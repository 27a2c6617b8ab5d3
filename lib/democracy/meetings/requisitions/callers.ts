import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { requisitionNames } from '@/db/schema/democracy/requisitions'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Work } from '@/lib/kernel/perform'
import { mayVoteAt } from '@/lib/people/members/may-vote-at'
import { stillOneOfUs } from '../running/still-one-of-us'

/** Whoever called for a meeting and is still one of us: to be written to. */
export async function listCallers(work: Work, requisitionId: string) {
  return work.tx
    .select({ personId: people.id, email: people.email, name: people.called })
    .from(requisitionNames)
    .innerJoin(members, eq(members.personId, requisitionNames.personId))
    .innerJoin(people, eq(people.id, requisitionNames.personId))
    .where(
      and(eq(requisitionNames.requisitionId, requisitionId), stillOneOfUs, isNull(people.erasedAt)),
    )
}

/** Those of them who have a vote at this moment, and so speak for all of them. */
export async function callersWithVote(
  db: Database | Transaction,
  requisitionId: string,
  at: Date,
): Promise<string[]> {
  const found = await db
    .select({ personId: requisitionNames.personId })
    .from(requisitionNames)
    .innerJoin(standings, eq(standings.personId, requisitionNames.personId))
    .innerJoin(members, eq(members.personId, requisitionNames.personId))
    .innerJoin(people, eq(people.id, requisitionNames.personId))
    .where(and(eq(requisitionNames.requisitionId, requisitionId), mayVoteAt(at)))
  return found.map(({ personId }) => personId)
}
