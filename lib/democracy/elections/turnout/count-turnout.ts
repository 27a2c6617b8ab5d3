import 'server-only'
import { and, eq, isNotNull, lt } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { paperBallots, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { turnoutCounts } from '@/db/schema/democracy/turnout'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { phaseOf } from '../phase'
import { rollEntriesNow } from '../roll/roll-entries'

/**
 * How many have a ballot paper, and how many have voted, for whoever runs the election. Counted once a day, at the first moment of
 * it, and rounded down: a figure that moved with each ballot would tell whoever watches it when somebody voted, and whether
 * somebody who says that they just did tells the truth.
 */
export const countTurnout = verb(
  'election.publish',
  async (work, { electionId }: { electionId: string }) => {
    const [election] = await work.tx.select().from(elections).where(eq(elections.id, electionId))
    const phase = election && phaseOf(election, work.now)
    if (phase !== 'collecting' && phase !== 'voting') return
    const today = atWallTime(dateOf(work.now))
    const here = eq(turnoutCounts.electionId, electionId)
    const [last] = await work.tx.select().from(turnoutCounts).where(here)
    if (last && last.countedAt >= today) return
    const counted = { countedAt: work.now, ...(await figures(work.tx, electionId)) }
    await work.tx
      .insert(turnoutCounts)
      .values({ electionId, ...counted })
      .onConflictDoUpdate({
        target: turnoutCounts.electionId,
        set: counted,
        setWhere: lt(turnoutCounts.countedAt, today),
      })
  },
)

async function figures(tx: Transaction, electionId: string) {
  const [marked, online, onPaper] = await Promise.all([
    tx.$count(paperMarks, eq(paperMarks.electionId, electionId)),
    tx.$count(sealedBallots, eq(sealedBallots.electionId, electionId)),
    tx.$count(
      paperBallots,
      and(eq(paperBallots.electionId, electionId), isNotNull(paperBallots.confirmedBy)),
    ),
  ])
  const onRoll = (await rollEntriesNow(tx, electionId)).size
  return {
    onRoll,
    withPaper: roundedDown(marked, onRoll),
    voted: roundedDown(online + onPaper, onRoll),
  }
}

/** To whole fives, and never the whole roll: that everybody has voted would say who has. */
function roundedDown(count: number, onRoll: number): number {
  return Math.floor(Math.max(0, Math.min(count, onRoll - 1)) / 5) * 5
}
