import 'server-only'
import { verb } from '@/lib/kernel/perform'
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

/** An officer at the door writes down that a member is there. */
export const checkInMember = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { member }: Arriving) => {
    assertRunning(meeting)
    await noteArrival(work, meeting.id, await memberAtMeeting(work, meeting, member), 'list')
  },
)

/** An officer at the door writes down that a member has left. */
export const noteMemberLeft = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { personId }: { number: number; personId: string }) => {
    assertRunning(meeting)
    await noteDeparture(work, meeting.id, personId)
  },
)
