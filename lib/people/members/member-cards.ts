import 'server-only'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import { members, people, suspensions } from '@/db/schema/people/people'
import type { Standing } from '@/lib/kernel/actor'
import { reachableAt } from './mailbox'
import { mayVote, standingAt } from './standing'

/** A member as the organisation's own acts need them: who, which number, how they stand at this moment. */
export type MemberCard = {
  personId: string
  number: number
  /** The name of record. */
  name: string
  /** What we call them in letters and to their face. */
  called: string
  /** Where they read their mail, alone or with somebody. */
  email: string | null
  joinedAt: Date
  standing: Standing
  mayVote: boolean
}

/** The members that `where` finds, by number. Those whose records were erased have a number and no name. */
export async function memberCards(
  where: SQL | undefined,
  at: Date,
  db: Database | Transaction = database(),
  limit = 100,
): Promise<MemberCard[]> {
  const rows = await db
    .select({
      person: { name: people.name, called: people.called, email: reachableAt },
      member: members,
      subscription: subscriptions,
      suspended: sql<boolean>`exists (select 1 from ${suspensions} where ${suspensions.personId} = ${members.personId} and ${suspensions.liftedAt} is null)`,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .leftJoin(
      subscriptions,
      and(eq(subscriptions.personId, members.personId), inForceSql(subscriptions)),
    )
    .where(where)
    .orderBy(asc(members.number))
    .limit(limit)
  return rows.map(({ person, member, subscription, suspended }) => {
    const standing = standingAt({ ...member, subscription, suspended }, at)
    return {
      personId: member.personId,
      number: member.number,
      name: person.name,
      called: person.called,
      email: person.email,
      joinedAt: member.joinedAt,
      standing,
      mayVote: mayVote(standing),
    }
  })
}
