import 'server-only'
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import type { Standing } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'
import { standingSql } from '@/lib/people/members/standing-sql'
import { nameOf } from './candidate-name'

/** The members who stand like this at that time, as a letter to all of them needs them. */
export function addressees(work: Work, standings: Standing[], at: Date) {
  return work.tx
    .select({
      personId: people.id,
      email: sql<string>`${people.email}`,
      name: nameOf,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .leftJoin(
      subscriptions,
      and(eq(subscriptions.personId, members.personId), isNull(subscriptions.endedAt)),
    )
    .where(and(isNotNull(people.email), inArray(standingSql(at), standings)))
}
