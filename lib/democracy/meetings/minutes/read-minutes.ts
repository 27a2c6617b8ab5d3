import 'server-only'
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  meetingAttendance,
  meetingMinutes,
  meetingMinutesApprovals,
  meetingRoll,
  meetings,
} from '@/db/schema/democracy/meetings'
import { meetingRulings } from '@/db/schema/democracy/standing-orders'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { getMeeting, type Meeting } from '../read'
import { quorumSpells } from '../running/quorum-spells'
import { meetingAnswersKeptDays } from '../states'
import { listMeetingVotes } from '../votes/read-votes'
import { couldApprove } from './could-approve'
import { draftMinutesText } from './draft-text'
import { asMinutes } from './lock-minutes'

/** The minutes of a meeting, for whom it is: once they are approved. */
export async function getApprovedMinutes(viewer: Actor, number: number) {
  const meeting = await getMeeting(viewer, number)
  const [newest] = meeting ? await versionsOf(meeting.id) : []
  if (!meeting || !newest?.approvedAt) return undefined
  return {
    meeting,
    text: newest.text,
    actions: meeting.actions,
    approvedAt: newest.approvedAt,
    decidedAt: newest.decidedAtId ? await startOf(newest.decidedAtId) : undefined,
  }
}

/** The same for the officers who write and approve them; where none are written yet, what the site knows of the meeting. */
export async function getMinutesAtDesk(viewer: Actor, number: number) {
  if (!can(viewer, 'meeting-minutes.write')) return undefined
  const meeting = await getMeeting(viewer, number)
  if (!meeting || meeting.state === 'draft') return undefined
  const versions = await versionsOf(meeting.id)
  const [newest] = versions
  const approvers = newest
    ? await database()
        .select({ personId: meetingMinutesApprovals.personId, name: people.called })
        .from(meetingMinutesApprovals)
        .innerJoin(people, eq(people.id, meetingMinutesApprovals.personId))
        .where(
          and(
            eq(meetingMinutesApprovals.meetingId, meeting.id),
            eq(meetingMinutesApprovals.version, newest.version),
          ),
        )
        .orderBy(asc(meetingMinutesApprovals.approvedAt))
    : []
  const waits = newest !== undefined && !newest.approvedAt
  const may = (byMeeting: boolean) =>
    can(
      viewer,
      'meeting-minutes.approve',
      asMinutes(
        versions,
        approvers.map(({ personId }) => personId),
        byMeeting,
      ),
    )
  const later = waits && may(true) ? await listLater(meeting, newest.writtenAt) : []
  const mayApprove = waits && may(false)
  return {
    meeting,
    version: newest?.version ?? 0,
    text: newest?.text ?? (await draftOf(meeting)),
    approved: Boolean(newest?.approvedAt),
    approvers: approvers.map(({ name }) => name),
    mayApprove,
    /** Meetings of which they can record that they approved these minutes. */
    later,
  }
}

async function draftOf(meeting: Meeting): Promise<string> {
  const { counts, agenda } = meeting
  const rulings = await database()
    .select()
    .from(meetingRulings)
    .where(eq(meetingRulings.meetingId, meeting.id))
    .orderBy(asc(meetingRulings.ruledAt))
  const answersGone = addDays(meeting.endsAt, meetingAnswersKeptDays) <= now()
  return draftMinutesText({
    ...meeting,
    apologies: answersGone ? null : counts.no,
    quorate: await whenQuorate(meeting),
    items: agenda,
    votes: await listMeetingVotes(meeting.id),
    rulings,
  })
}

/** When there was a quorum, from the roll and who was there when: as long as that is kept. */
async function whenQuorate({ id, quorum, attended }: Meeting) {
  if (quorum === null) return null
  const stays = await database()
    .select({ arrivedAt: meetingAttendance.arrivedAt, leftAt: meetingAttendance.leftAt })
    .from(meetingAttendance)
    .innerJoin(
      meetingRoll,
      and(
        eq(meetingRoll.meetingId, meetingAttendance.meetingId),
        eq(meetingRoll.personId, meetingAttendance.personId),
      ),
    )
    .where(and(eq(meetingAttendance.meetingId, id), isNotNull(meetingAttendance.leftAt)))
  if (stays.length === 0 && attended) return null
  return quorumSpells(
    stays.map(({ arrivedAt, leftAt }) => ({ arrivedAt, leftAt: leftAt! })),
    quorum,
  )
}

/** The newest first. */
async function versionsOf(meetingId: string) {
  return database()
    .select()
    .from(meetingMinutes)
    .where(eq(meetingMinutes.meetingId, meetingId))
    .orderBy(desc(meetingMinutes.version))
}

/** When the meeting was that approved them. */
async function startOf(meetingId: string) {
  const [found] = await database()
    .select({ startsAt: meetings.startsAt })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
  return found?.startsAt
}

async function listLater(meeting: Meeting, writtenAt: Date) {
  return database()
    .select({
      number: meetings.number,
      kind: meetings.kind,
      group: meetings.group,
      place: meetings.place,
      startsAt: meetings.startsAt,
    })
    .from(meetings)
    .where(couldApprove(meeting, writtenAt))
    .orderBy(desc(meetings.startsAt))
    .limit(20)
}
