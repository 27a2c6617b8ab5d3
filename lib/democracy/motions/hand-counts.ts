import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { handCounts } from '@/db/schema/democracy/motions'
import type { MotionCount } from './tally'

/**
 * How far two tellers have come with a show of hands: what both wrote, or who has written something this time. Of figures nothing but
 * what both agree on.
 */
export async function readHandCounts(db: Database | Transaction, voteId: string) {
  const rows = await db
    .select()
    .from(handCounts)
    .where(eq(handCounts.voteId, voteId))
    .orderBy(asc(handCounts.round))
  const last = rows.at(-1)?.round ?? 1
  const [one, other] = rows.filter(({ round }) => round === last)
  if (one && other) {
    const agreed = figuresOf(one)
    if (JSON.stringify(agreed) === JSON.stringify(figuresOf(other)))
      return { round: last, agreed, countedBy: [one.countedBy, other.countedBy] }
    return { round: last + 1, countedBy: [] }
  }
  return { round: last, countedBy: one ? [one.countedBy] : [] }
}

/** Who wrote down figures of a show of hands, whoever the tellers are by now. */
export async function listWhoCounted(
  db: Database | Transaction,
  voteId: string,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: handCounts.countedBy })
    .from(handCounts)
    .where(eq(handCounts.voteId, voteId))
  return rows.map(({ personId }) => personId)
}

function figuresOf(row: MotionCount): MotionCount {
  return { for: row.for, against: row.against, abstained: row.abstained }
}
