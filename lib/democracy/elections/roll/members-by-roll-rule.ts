import 'server-only'
import type { Transaction } from '@/db/client'
import { standings } from '@/db/schema/people/standings'
import { standingSql } from '@/lib/people/members/standing-sql'
import { rollRule } from './who-may-vote'

/** Everybody who is or was a member, judged by the rule as things stand at `at`. */
export async function membersByRollRule(tx: Transaction, at: Date) {
  const rows = await tx
    .select({
      personId: standings.personId,
      number: standings.number,
      joinedAt: standings.joinedAt,
      standing: standingSql(at),
    })
    .from(standings)
    .orderBy(standings.number)
  return rows.map(({ personId, number, ...facts }) => ({
    personId,
    number,
    ...rollRule(facts, at),
  }))
}
