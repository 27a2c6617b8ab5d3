import 'server-only'
import { eq } from 'drizzle-orm'
import { motionVotes } from '@/db/schema/democracy/motions'
import { shuffleBox } from '@/lib/democracy/motions/shuffle-ballots'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { tellFollowers } from '../running/tell-followers'
import { lockMeetingVote, type WhichVote } from './lock-meeting-vote'

/** Whoever is in the chair closes a vote before its time. A second press finds it closed. */
export const closeVote = verb(
  'meeting.run',
  { subject: (work, which: WhichVote) => lockMeetingVote(work, which) },
  async (work, { meeting, vote }, { number }: WhichVote) => {
    if (vote.cancelledAt || vote.shuffledAt) return
    if (vote.kind === 'hands') throw new Refusal('vote.by-hands')
    const closesAt = vote.closesAt < work.now ? vote.closesAt : work.now
    await work.tx.update(motionVotes).set({ closesAt }).where(eq(motionVotes.id, vote.id))
    await shuffleBox(work, { ...vote, closesAt })
    await tellFollowers(work, meeting.id)
    work.record('meeting-vote.closed', { kind: 'meeting', id: meeting.id }, { number })
  },
)

/** Its time is over: the box is closed for good, and everybody who follows hears that. */
export const closeVoteInTime = verb(
  'vote.shuffle',
  async (work, { voteId }: { voteId: string }) => {
    const [vote] = await work.tx
      .select()
      .from(motionVotes)
      .where(eq(motionVotes.id, voteId))
      .for('update')
    if (!vote) throw new Refusal('not-there')
    if (vote.cancelledAt || vote.shuffledAt) return
    await shuffleBox(work, vote)
    await tellFollowers(work, vote.meetingId!)
  },
)
