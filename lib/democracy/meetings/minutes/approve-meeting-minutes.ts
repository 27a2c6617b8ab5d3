import 'server-only'
import { and, eq } from 'drizzle-orm'
import { meetingMinutes, meetingMinutesApprovals, meetings } from '@/db/schema/democracy/meetings'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { MeetingRow } from '../lock-meeting'
import { couldApprove } from './could-approve'
import { lockMeetingMinutes } from './lock-minutes'

type Approving = {
  number: number
  version: number
  /** The later meeting that approved them, where it did. */
  at?: number
}

/** How many people approve minutes that no meeting has approved: neither of them wrote any version of them. */
export const minutesApprovals = 2

/**
 * Another officer than those who wrote them says that these are the minutes. With the second such word members can read them; or with the
 * first, where a later meeting approved them and the officer records that.
 */
export const approveMeetingMinutes = verb(
  'meeting-minutes.approve',
  { subject: lockMeetingMinutes },
  async (work, { meeting, newest }, { number, version, at }: Approving) => {
    if (newest?.version !== version || newest.approvedAt) throw new Refusal('moved-meanwhile')
    const ofVersion = and(
      eq(meetingMinutesApprovals.meetingId, meeting.id),
      eq(meetingMinutesApprovals.version, version),
    )
    const decidedAtId = at ? await laterMeeting(work, meeting, newest.writtenAt, at) : null
    await work.tx.insert(meetingMinutesApprovals).values({
      meetingId: meeting.id,
      version,
      personId: work.person.personId,
      approvedAt: work.now,
    })
    const approvals = await work.tx.$count(meetingMinutesApprovals, ofVersion)
    const approved = decidedAtId !== null || approvals >= minutesApprovals
    if (approved)
      await work.tx
        .update(meetingMinutes)
        .set({ approvedAt: work.now, decidedAtId })
        .where(and(eq(meetingMinutes.meetingId, meeting.id), eq(meetingMinutes.version, version)))
    const about = { number, version, approved, at: at ?? null }
    work.record('meeting.minutes-approved', { kind: 'meeting', id: meeting.id }, about)
  },
)

async function laterMeeting(
  work: Work,
  meeting: MeetingRow,
  writtenAt: Date,
  number: number,
): Promise<string> {
  const [later] = await work.tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.number, number), couldApprove(meeting, writtenAt)))
  if (!later) throw new Refusal('meeting.not-later')
  return later.id
}
