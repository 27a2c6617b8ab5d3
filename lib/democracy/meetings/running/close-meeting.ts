import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetingAttendance, meetingSpeakers, meetings } from '@/db/schema/democracy/meetings'
import { system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting, type MeetingRow } from '../lock-meeting'
import { closesHoursAfter, meetingMoves } from '../states'
import { hasOpenVote } from '../votes/has-open-vote'
import { tellFollowers } from './tell-followers'

/** The chair closes the meeting. */
export const closeMeeting = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, _input: { number: number }) => {
    if (await hasOpenVote(work, meeting.id)) throw new Refusal('meeting.vote-open')
    await endMeeting(work, meeting, work.person.personId)
  },
)

/** A meeting that nobody closed closes by itself: it is not to be entered any more, and its roll holds nothing up. */
const closeForgottenMeeting = verb(
  'meeting.close-forgotten',
  { subject: lockMeeting },
  async (work, meeting, _input: { number: number }) => {
    if (meeting.state === 'open' && isForgotten(meeting, work.now))
      await endMeeting(work, meeting, null)
  },
)

function isForgotten({ endsAt }: MeetingRow, at: Date): boolean {
  return endsAt.getTime() + closesHoursAfter * 60 * 60_000 <= at.getTime()
}

export async function closeForgottenMeetings() {
  const open = await database().select().from(meetings).where(eq(meetings.state, 'open'))
  await oneByOne(
    open.filter((meeting) => isForgotten(meeting, now())),
    ({ number }) => closeForgottenMeeting(system('daily'), { number }),
  )
}

/** How many were there is written down; who spoke is forgotten. */
async function endMeeting(work: Work, meeting: MeetingRow, closedBy: string | null) {
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
    closedBy,
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
  work.record(
    'meeting.closed',
    { kind: 'meeting', id: meeting.id },
    { number: meeting.number, attended },
  )
}
