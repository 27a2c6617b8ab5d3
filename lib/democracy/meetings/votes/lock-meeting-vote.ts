import 'server-only'
import { and, eq } from 'drizzle-orm'
import { amendments } from '@/db/schema/democracy/amendments'
import { motions, motionVotes } from '@/db/schema/democracy/motions'
import { lockMotion } from '@/lib/democracy/motions/lock-motion'
import type { Work } from '@/lib/kernel/perform'
import { lockMeeting } from '../lock-meeting'

export type WhichVote = { number: number; voteId: string }

/** A vote of a meeting with the meeting and the motion it is about, all held: what is done with it is done one after the other. */
export async function lockMeetingVote(work: Work, { number, voteId }: WhichVote) {
  const meeting = await lockMeeting(work, { number })
  if (!meeting) return undefined
  const [about] = await work.tx
    .select({
      ofMotion: motionVotes.motionId,
      ofAmendment: amendments.motionId,
      amendment: amendments.number,
    })
    .from(motionVotes)
    .leftJoin(amendments, eq(amendments.id, motionVotes.amendmentId))
    .where(and(eq(motionVotes.id, voteId), eq(motionVotes.meetingId, meeting.id)))
  if (!about) return undefined
  const motionId = about.ofMotion ?? about.ofAmendment
  const motion = motionId ? await lockMotion(work, await numberOf(work, motionId)) : undefined
  const [vote] = await work.tx
    .select()
    .from(motionVotes)
    .where(eq(motionVotes.id, voteId))
    .for('update')
  return { meeting, vote: vote!, motion, amendment: about.amendment }
}

async function numberOf(work: Work, motionId: string): Promise<number> {
  const [motion] = await work.tx
    .select({ number: motions.number })
    .from(motions)
    .where(eq(motions.id, motionId))
  return motion!.number
}
