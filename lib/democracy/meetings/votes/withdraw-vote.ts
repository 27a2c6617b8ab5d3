import 'server-only'
import { eq } from 'drizzle-orm'
import { motions, motionVotes } from '@/db/schema/democracy/motions'
import { motionMoves } from '@/lib/democracy/motions/states'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { tellFollowers } from '../running/tell-followers'
import { lockMeetingVote, type WhichVote } from './lock-meeting-vote'

/**
 * Put by mistake: it is taken back as long as nobody has voted, which the database holds, and it is as if it had not been put. A motion is
 * where it was.
 */
export const withdrawVote = verb(
  'meeting.run',
  { subject: (work, which: WhichVote) => lockMeetingVote(work, which) },
  async (work, { meeting, vote, motion }, { number }: WhichVote) => {
    if (vote.cancelledAt) return
    if (vote.shuffledAt) throw new Refusal('vote.closed')
    await work.tx
      .update(motionVotes)
      .set({ cancelledAt: work.now })
      .where(eq(motionVotes.id, vote.id))
    if (vote.motionId && motion) await work.move(motions, motion, motionMoves, 'cancelVote')
    await tellFollowers(work, meeting.id)
    work.record('meeting-vote.withdrawn', { kind: 'meeting', id: meeting.id }, { number })
  },
)
