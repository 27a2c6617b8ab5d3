import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { meetingAttendance, meetingSpeakers, meetings } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { lockMeeting } from '../lock-meeting'
import { meetingMoves } from '../states'
import { tellFollowers } from './tell-followers'

/** The chair closes the meeting. How many were there is written down; who spoke is forgotten. */
export const closeMeeting = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { number }: { number: number }) => {
    const [were] = await work.tx
      .select({
        all: sql<number>`count(distinct ${meetingAttendance.personId})::int`,
        online: sql<number>`count(distinct ${meetingAttendance.personId}) filter (where ${meetingAttendance.how} = 'online')::int`,
        voting: sql<number>`count(distinct ${meetingAttendance.personId}) filter (where exists (
          select 1 from meeting_roll r where r.meeting_id = ${meetingAttendance.meetingId} and r.person_id = ${meetingAttendance.personId}))::int`,
      })
      .from(meetingAttendance)
      .where(eq(meetingAttendance.meetingId, meeting.id))
    const { all: attended, online: attendedOnline, voting: attendedVoting } = were!
    await work.move(meetings, meeting, meetingMoves, 'close', {
      closedAt: work.now,
      closedBy: work.person.personId,
      checkInCode: null,
      attended,
      attendedOnline,
      attendedVoting,
    })
    await work.tx
      .update(meetingAttendance)
      .set({ leftAt: work.now })
      .where(
        sql`${meetingAttendance.meetingId} = ${meeting.id} and ${meetingAttendance.leftAt} is null`,
      )
    await work.tx.delete(meetingSpeakers).where(eq(meetingSpeakers.meetingId, meeting.id))
    await tellFollowers(work, meeting.id)
    work.record('meeting.closed', { kind: 'meeting', id: meeting.id }, { number, attended })
  },
)
