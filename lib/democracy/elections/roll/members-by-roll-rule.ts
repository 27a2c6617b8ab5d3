import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { standingSql } from '@/lib/people/members/standing-sql'
import { rollRule } from './who-may-vote'

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
