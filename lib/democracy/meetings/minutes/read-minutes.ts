import 'server-only'
import { and, asc, desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetingMinutes, meetingMinutesApprovals, meetings } from '@/db/schema/democracy/meetings'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { getMeeting, type Meeting } from '../read'
import { meetingAnswersKeptDays } from '../states'
import { couldApprove } from './could-approve'
import { draftMinutesText } from './draft-text'
import { asMinutes } from './lock-minutes'

/** The minutes of a meeting, for whom it is: once they are approved. */
export async function getApprovedMinutes(viewer: Actor, number: number) {
  const meeting = await getMeeting(viewer, number)
  const newest = meeting && (await newestOf(meeting.id))
  if (!meeting || !newest?.approvedAt) return undefined
  const decidedAt = newest.decidedAtId && (await numberOf(newest.decidedAtId))
  return {
    meeting,
    text: newest.text,
    actions: meeting.actions,
    approvedAt: newest.approvedAt,
    decidedAt: decidedAt || undefined,
  }
}

/** The same for the officers who write and approve them; where none are written yet, what the site knows of the meeting. */
export async function getMinutesAtDesk(viewer: Actor, number: number) {
  if (!can(viewer, 'meeting-minutes.write')) return undefined
  const meeting = await getMeeting(viewer, number)
  if (!meeting || meeting.state === 'draft') return undefined
  const newest = await newestOf(meeting.id)
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
  const mayApprove =
    newest !== undefined &&
    !newest.approvedAt &&
    can(
      viewer,
      'meeting-minutes.approve',
      asMinutes(
        newest,
        approvers.map(({ personId }) => personId),
      ),
    )
  return {
    meeting,
    version: newest?.version ?? 0,
    text: newest?.text ?? draftOf(meeting),
    approved: Boolean(newest?.approvedAt),
    approvers: approvers.map(({ name }) => name),
    mayApprove,
    later: mayApprove ? await listLater(meeting, newest.writtenAt) : [],
  }
}

function draftOf(meeting: Meeting): string {
  const { counts, agenda } = meeting
  const answersGone = addDays(meeting.endsAt, meetingAnswersKeptDays) <= now()
  return draftMinutesText({
    ...meeting,
    apologies: answersGone ? null : counts.no,
    items: agenda,
  })
}

async function newestOf(meetingId: string) {
  const [newest] = await database()
    .select()
    .from(meetingMinutes)
    .where(eq(meetingMinutes.meetingId, meetingId))
    .orderBy(desc(meetingMinutes.version))
    .limit(1)
  return newest
}

async function numberOf(meetingId: string) {
  const [found] = await database()
    .select({ number: meetings.number })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
  return found?.number
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
