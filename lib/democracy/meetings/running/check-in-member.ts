import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { meetingAttendance } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting } from '../lock-meeting'
import { memberAtMeeting } from '../member-at-meeting'
import { assertRunning } from './assert-running'
import { noteArrival } from './check-in'
import { noteDeparture } from './leave-meeting'

type Arriving = {
  number: number
  /** The membership number of whoever stands at the door. */
  member: number
}

/**
 * An officer at the door writes down that a member is there. One officer alone makes the quorum so, and that is logged; who it was is
 * not, because nobody is to know for good who was at a meeting.
 */
export const checkInMember = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { number, member }: Arriving) => {
    assertRunning(meeting)
    const personId = await memberAtMeeting(work, meeting, member)
    if (await noteArrival(work, meeting.id, personId, 'list'))
      work.record('meeting.checked-in', { kind: 'meeting', id: meeting.id }, { number })
  },
)

/**
 * An officer at the door writes down that a member has left whom an officer checked in. Others leave by themselves: nobody takes a member
 * out of a meeting just before a vote.
 */
export const noteMemberLeft = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { number, personId }: { number: number; personId: string }) => {
    assertRunning(meeting)
    if (await noteDeparture(work, meeting.id, personId, 'list')) {
      work.record('meeting.checked-out', { kind: 'meeting', id: meeting.id }, { number })
      return
    }
    const stillThere = and(
      eq(meetingAttendance.meetingId, meeting.id),
      eq(meetingAttendance.personId, personId),
      isNull(meetingAttendance.leftAt),
    )
    if ((await work.tx.$count(meetingAttendance, stillThere)) > 0)
      throw new Refusal('meeting.leaves-themselves')
  },
)
