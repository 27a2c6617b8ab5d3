import 'server-only'
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { convenorVotes } from '@/db/schema/people/networks'
import type { Network } from '@/lib/organisation'

/** So long the members of a network can vote. */
export const convenorVoteDays = 14

/** The vote of a network that is not counted yet. */
export async function runningVote(network: Network, db: Database | Transaction = database()) {
  const [vote] = await db
    .select()
    .from(convenorVotes)
    .where(and(eq(convenorVotes.network, network), isNull(convenorVotes.countedAt)))
  return vote
}

export async function lastCountedVote(network: Network) {
  const [vote] = await database()
    .select()
    .from(convenorVotes)
    .where(and(eq(convenorVotes.network, network), isNotNull(convenorVotes.countedAt)))
    .orderBy(desc(convenorVotes.countedAt))
    .limit(1)
  return vote
}
