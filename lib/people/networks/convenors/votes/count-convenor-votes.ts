import 'server-only'
import { and, count, eq, isNull, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  convenorBallots,
  convenorVoteMarks,
  convenorVotes,
  networkConvenors,
} from '@/db/schema/people/networks'
import { system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { convenorRows } from '../convenor-rows'
import { emailConvenorToAppoint } from '../email-convenor-to-appoint'
import { convenorMoves } from '../states'

/** Counts the votes of networks that have closed. */
export async function countConvenorVotes(): Promise<void> {
  const closed = await database()
    .select({ voteId: convenorVotes.id })
    .from(convenorVotes)
    .where(and(isNull(convenorVotes.countedAt), lte(convenorVotes.closesAt, now())))
  await oneByOne(closed, (one) => countConvenorVote(system('clock'), one))
}

/**
 * Whoever most members chose is whom the network proposes: more than any other, more than chose nobody, and as many as it takes to
 * back somebody. Then ballots and marks are deleted, and what is left are the figures. A tie proposes nobody.
 */
export const countConvenorVote = verb(
  'convenor.count',
  async (work, { voteId }: { voteId: string }) => {
    const [vote] = await work.tx
      .select()
      .from(convenorVotes)
      .where(eq(convenorVotes.id, voteId))
      .for('update')
    if (!vote || vote.countedAt || vote.closesAt > work.now) return
    const tally = await work.tx
      .select({ convenorId: convenorBallots.convenorId, votes: count() })
      .from(convenorBallots)
      .where(eq(convenorBallots.voteId, voteId))
      .groupBy(convenorBallots.convenorId)
    const votesOf = (id: string | null) =>
      tally.find(({ convenorId }) => convenorId === id)?.votes ?? 0
    const standing = await convenorRows(work.tx, eq(networkConvenors.voteId, voteId), work.now)
    for (const { id } of standing)
      await work.tx
        .update(networkConvenors)
        .set({ votes: votesOf(id) })
        .where(eq(networkConvenors.id, id))
    await work.tx
      .update(convenorVotes)
      .set({ countedAt: work.now, noneOfThem: votesOf(null) })
      .where(eq(convenorVotes.id, voteId))
    await work.tx.delete(convenorBallots).where(eq(convenorBallots.voteId, voteId))
    await work.tx.delete(convenorVoteMarks).where(eq(convenorVoteMarks.voteId, voteId))
    const [first, second] = standing.toSorted((one, other) => votesOf(other.id) - votesOf(one.id))
    if (!first) return
    const most = votesOf(first.id)
    const others = Math.max(second ? votesOf(second.id) : 0, votesOf(null))
    if (most <= others || most < organisation.rules.convenorBackers) return
    await work.move(networkConvenors, first, convenorMoves, 'back')
    await emailConvenorToAppoint(work, first)
  },
)
