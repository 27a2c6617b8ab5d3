import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { meetingAttendance, meetingSpeakers } from '@/db/schema/democracy/meetings'
import { verb, type Work } from '@/lib/kernel/perform'
import { ownInvitation } from '../answers/own-invitation'
import type { CheckedIn } from '../states'
import { assertRunning } from './assert-running'
import { tellFollowers } from './tell-followers'

/**
 * Somebody goes: they no longer count for the quorum, and no longer wait to speak. Answers whether they were there, and were checked in
 * in this way.
 */
export async function noteDeparture(
  work: Work,
  meetingId: string,
  personId: string,
  how?: CheckedIn,
) {
  const left = await work.tx
    .update(meetingAttendance)
    .set({ leftAt: work.now })
    .where(
      and(
        eq(meetingAttendance.meetingId, meetingId),
        eq(meetingAttendance.personId, personId),
        isNull(meetingAttendance.leftAt),
        how && eq(meetingAttendance.how, how),
      ),
    )
    .returning({ personId: meetingAttendance.personId })
  await work.tx
    .delete(meetingSpeakers)
    .where(
      and(
        eq(meetingSpeakers.meetingId, meetingId),
        eq(meetingSpeakers.personId, personId),
        isNull(meetingSpeakers.calledAt),
      ),
    )
  await tellFollowers(work, meetingId)
  return left.length > 0
}

/** A member says that they leave. They can come back. */
export const leaveMeeting = verb(
  'meeting.attend',
  { subject: ownInvitation },
  async (work, { meeting }, _input: { number: number }) => {
    assertRunning(meeting)
    await noteDeparture(work, meeting.id, work.person.personId)
  },
)
