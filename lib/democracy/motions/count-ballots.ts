import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { ballots, namedVotes } from '@/db/schema/democracy/motions'
import { readHandCounts } from './hand-counts'
import type { VoteKind } from './states'
import type { MotionCount } from './tally'

/** What lies in the box of a vote, or what its tellers counted, from the rows. Only for declaring it, and for showing it and counting it again afterwards. */
export async function countBallots(
  from: Database | Transaction,
  vote: { id: string; kind: VoteKind },
): Promise<MotionCount> {
  if (vote.kind === 'hands')
    return (await readHandCounts(from, vote.id)).agreed ?? { for: 0, against: 0, abstained: 0 }
  const box = vote.kind === 'open' ? namedVotes : ballots
  const rows = await from
    .select({ choice: box.choice, count: sql<number>`count(*)::int` })
    .from(box)
    .where(eq(box.voteId, vote.id))
    .groupBy(box.choice)
  const of = (choice: string) => rows.find((row) => row.choice === choice)?.count ?? 0
  return { for: of('for'), against: of('against'), abstained: of('abstain') }
}
