import 'server-only'
import { eq } from 'drizzle-orm'
import { motionVotes, rollEntries, rollMarks } from '@/db/schema/democracy/motions'
import { shuffleBox } from '@/lib/democracy/motions/shuffle-ballots'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { tellFollowers } from '../running/tell-followers'
import { lockMeetingVote, type WhichVote } from './lock-meeting-vote'
import { shortestVoteSeconds } from './meeting-vote'

/** Whoever is in the chair closes a vote before its time, and leaves everybody the time to vote in it. A second press finds it closed. */
export const closeVote = verb(
  'meeting.run',
  { subject: (work, which: WhichVote) => lockMeetingVote(work, which) },
  async (work, { meeting, vote }, { number }: WhichVote) => {
    if (vote.cancelledAt || vote.shuffledAt) return
    if (vote.kind === 'hands') throw new Refusal('vote.by-hands')
    await assertTimeToVote(work, vote)
    const closesAt = vote.closesAt < work.now ? vote.closesAt : work.now
    await work.tx.update(motionVotes).set({ closesAt }).where(eq(motionVotes.id, vote.id))
    await shuffleBox(work, { ...vote, closesAt })
    await tellFollowers(work, meeting.id)
    work.record('meeting-vote.closed', { kind: 'meeting', id: meeting.id }, { number })
  },
)

async function assertTimeToVote(work: Work, { id, opensAt }: { id: string; opensAt: Date }) {
  if (work.now.getTime() >= opensAt.getTime() + shortestVoteSeconds * 1000) return
  const roll = await work.tx.$count(rollEntries, eq(rollEntries.voteId, id))
  const voted = await work.tx.$count(rollMarks, eq(rollMarks.voteId, id))
  if (voted < roll) throw new Refusal('vote.closed-too-soon')
}

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
