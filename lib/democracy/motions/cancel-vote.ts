import 'server-only'
import { eq } from 'drizzle-orm'
import { motions, motionVotes } from '@/db/schema/democracy/motions'
import { voteCancelled } from '@/emails/democracy/vote-cancelled'
import { verb } from '@/lib/kernel/perform'
import { announceChange, assertNotClosed, lockVoteToChange } from './change-vote'
import { motionMoves } from './states'

/** Before the first ballot: the motion is where it was before, seconded, and another vote can be called on it. */
export const cancelVote = verb(
  'vote.change',
  { subject: lockVoteToChange },
  async (work, found, { number, reason }: { number: number; reason: string }) => {
    const { motion, vote } = found
    assertNotClosed(found, work.now)
    await work.tx
      .update(motionVotes)
      .set({ cancelledAt: work.now })
      .where(eq(motionVotes.id, vote.id))
    await work.move(motions, motion, motionMoves, 'cancelVote')
    await announceChange(work, found, { reason }, voteCancelled, {
      consent: vote.majority === 'unless-objected',
    })
    work.record('vote.cancelled', { kind: 'motion', id: motion.id }, { number })
  },
)
