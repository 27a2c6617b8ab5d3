import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { ballots } from '@/db/schema/democracy/motions'
import type { MotionCount } from './tally'

/** What lies in the box of a vote. Only for declaring it, and for showing it afterwards. */
export async function countBallots(
  from: Database | Transaction,
  voteId: string,
): Promise<MotionCount> {
  const rows = await from
    .select({ choice: ballots.choice, count: sql<number>`count(*)::int` })
    .from(ballots)
    .where(eq(ballots.voteId, voteId))
    .groupBy(ballots.choice)
  const of = (choice: string) => rows.find((row) => row.choice === choice)?.count ?? 0
  return { for: of('for'), against: of('against'), abstained: of('abstain') }
}
