import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { members } from '@/db/schema/people'
import { subscriptions } from '@/db/schema/subscriptions'
import { standingSql } from '@/lib/members/standing-sql'
import { rollRule } from './rule'

/** Everybody who is or was a member, judged by the rule as things stand at `at`. */
export async function judgedMembers(tx: Transaction, at: Date) {
  const rows = await tx
    .select({
      personId: members.personId,
      number: members.number,
      joinedAt: members.joinedAt,
      standing: standingSql(at),
    })
    .from(members)
    .leftJoin(
      subscriptions,
      and(eq(subscriptions.personId, members.personId), isNull(subscriptions.endedAt)),
    )
    .orderBy(members.number)
  return rows.map(({ personId, number, ...facts }) => ({
    personId,
    number,
    ...rollRule(facts, at),
  }))
}
