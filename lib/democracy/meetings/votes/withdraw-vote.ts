import 'server-only'
import { eq } from 'drizzle-orm'
import { handCounts, motions, motionVotes, rollMarks } from '@/db/schema/democracy/motions'
import { motionMoves } from '@/lib/democracy/motions/states'
import { isTheirRecord } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { tellFollowers } from '../running/tell-followers'
import { lockMeetingVote, type WhichVote } from './lock-meeting-vote'
import { sidesOfVote } from './write-hand-count'

/**
 * Put by mistake, or nobody voted in it: it is taken back as long as nobody has voted, which the database holds, and it is as if it had
 * not been put. A motion is where it was. Hands are seen while they are up, so whoever would lose by them takes nothing back: it is
 * not for who moved or seconded it, nor once a teller has written figures, and the minutes have it.
 */
export const withdrawVote = verb(
  'meeting.run',
  { subject: (work, which: WhichVote) => lockMeetingVote(work, which) },
  async (work, { meeting, vote, motion }, { number }: WhichVote) => {
    if (vote.cancelledAt) return
    const byHands = vote.kind === 'hands'
    const voted = await work.tx.$count(rollMarks, eq(rollMarks.voteId, vote.id))
    if (vote.declaredAt || (vote.shuffledAt && (byHands || voted > 0)))
      throw new Refusal('vote.closed')
    if (byHands) {
      const sides = await sidesOfVote(work, { motion, vote })
      if (sides.some((personId) => personId && isTheirRecord(work.person, personId)))
        throw new Refusal('hands.took-sides')
      const written = await work.tx.$count(handCounts, eq(handCounts.voteId, vote.id))
      if (written > 0 && work.now < vote.closesAt) throw new Refusal('hands.being-counted')
    }
    await work.tx
      .update(motionVotes)
      .set({ cancelledAt: work.now })
      .where(eq(motionVotes.id, vote.id))
    if (vote.motionId && motion) await work.move(motions, motion, motionMoves, 'cancelVote')
    await tellFollowers(work, meeting.id)
    work.record('meeting-vote.withdrawn', { kind: 'meeting', id: meeting.id }, { number, byHands })
  },
)
