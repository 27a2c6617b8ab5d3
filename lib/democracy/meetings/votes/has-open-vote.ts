import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { motionVotes } from '@/db/schema/democracy/motions'
import { votePhase } from '@/lib/democracy/motions/states'
import type { Work } from '@/lib/kernel/perform'

/** Whether members vote at this moment, or tellers count: a meeting is not closed over that. What only waits to be declared can wait. */
export async function hasOpenVote(work: Work, meetingId: string): Promise<boolean> {
  const votes = await work.tx
    .select()
    .from(motionVotes)
    .where(
      and(
        eq(motionVotes.meetingId, meetingId),
        isNull(motionVotes.cancelledAt),
        isNull(motionVotes.shuffledAt),
      ),
    )
  return votes.some((vote) => vote.kind === 'hands' || votePhase(vote, work.now) === 'open')
}
