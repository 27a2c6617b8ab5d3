import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { lateMotions } from '@/db/schema/democracy/late-motions'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'
import { assertStands } from '@/lib/democracy/motions/assert-stands'
import { sidesOfMotion } from '@/lib/democracy/motions/movers-of-composite'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting, type MeetingRow } from '../lock-meeting'
import { assertRunning } from '../running/assert-running'
import { tellFollowers } from '../running/tell-followers'

export type LateDecision = {
  meeting: number
  number: number
  admitted: boolean
  lateFor?: number
  lateAgainst?: number
}

/** The chair records what the meeting decided about a late motion: by a look round the room, or with the hands that were counted. */
export const decideLateMotion = verb(
  'late-motion.decide',
  { subject: (work, which: LateDecision) => lockLateMotion(work, which) },
  async (work, { meeting, motion, late }, decision: LateDecision) => {
    const { admitted, lateFor, lateAgainst } = decision
    if ((lateFor === undefined) !== (lateAgainst === undefined))
      throw new Refusal('late-motion.both-figures')
    if (lateFor !== undefined && lateFor > lateAgainst! !== admitted)
      throw new Refusal('late-motion.figures')
    assertRunning(meeting)
    if (late.decidedAt) throw new Refusal('late-motion.decided')
    await admitLateMotion(work, { meeting, motion }, decision)
  },
)

type Deciding = { meeting: MeetingRow; motion: typeof motions.$inferSelect }

/** What follows from the meeting's word, however it was taken. Admitted, a motion is the last item of the agenda. The caller holds the meeting. */
export async function admitLateMotion(
  work: Work,
  { meeting, motion }: Deciding,
  { admitted, lateFor, lateAgainst }: Omit<LateDecision, 'meeting' | 'number'>,
) {
  assertStands(motion)
  await work.tx
    .update(lateMotions)
    .set({
      admitted,
      handsFor: lateFor ?? null,
      handsAgainst: lateAgainst ?? null,
      decidedBy: work.person.personId,
      decidedAt: work.now,
    })
    .where(and(eq(lateMotions.meetingId, meeting.id), eq(lateMotions.motionId, motion.id)))
  if (admitted)
    await work.tx.insert(meetingItems).values({
      id: newId(),
      meetingId: meeting.id,
      position: sql`(select coalesce(max(position), 0) + 1 from meeting_items where meeting_id = ${meeting.id})`,
      motionId: motion.id,
      minutes: lateMinutes,
    })
  const about = { number: motion.number, meeting: meeting.number, admitted }
  work.record('late-motion.decided', { kind: 'motion', id: motion.id }, about)
  await tellFollowers(work, meeting.id)
}

const lateMinutes = 15

async function lockLateMotion(work: Work, { meeting: meetingNumber, number }: LateDecision) {
  const meeting = await lockMeeting(work, { number: meetingNumber })
  if (!meeting) return undefined
  const [row] = await work.tx
    .select({ late: lateMotions, motion: motions })
    .from(lateMotions)
    .innerJoin(motions, eq(motions.id, lateMotions.motionId))
    .where(and(eq(lateMotions.meetingId, meeting.id), eq(motions.number, number)))
  return row && { ...row, meeting, sides: await sidesOfMotion(work.tx, row.motion) }
}
