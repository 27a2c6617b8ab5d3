import 'server-only'
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  meetingItems,
  meetingMinutes,
  meetingPapers,
  meetings,
} from '@/db/schema/democracy/meetings'
import { outgoingMails } from '@/db/schema/kernel'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import { listActions, listActionsFromLastTime } from './actions/list-actions'
import { countAnswers, listNeeds, listSeats, readOwnAnswer } from './answers/read-answers'
import { countWithVote } from './count-with-vote'
import { countInvited, isFor } from './invited'
import { listItems } from './list-items'
import type { MeetingRow } from './lock-meeting'
import { motionsUntil, quorumOf, withTimes } from './meeting-rules'

/** A meeting and what the viewer may do with it, if it is for them or they call meetings. */
async function findMeeting(viewer: Actor, number: number) {
  if (viewer.kind !== 'person') return undefined
  const [meeting] = await database().select().from(meetings).where(eq(meetings.number, number))
  if (!meeting) return undefined
  const invited = await isFor(viewer.personId, meeting, now(), database())
  const mayCall = can(viewer, 'meeting.call')
  const reads = meeting.state === 'draft' ? mayCall : can(viewer, 'meeting.read', { invited })
  if (!reads) return undefined
  return { meeting, invited, mayCall, mayAnswer: can(viewer, 'meeting.answer', { invited }) }
}

/** Closed by its chair, or its time is past and nobody opened it here. */
function isOver({ state, endsAt }: MeetingRow, at: Date): boolean {
  return state === 'closed' || (state !== 'open' && endsAt <= at)
}

async function agendaOf(meeting: MeetingRow) {
  const items = withTimes(meeting.startsAt, await listItems(database(), meeting.id))
  const papers = await database()
    .select({ id: meetingPapers.id, itemId: meetingPapers.itemId, title: meetingPapers.title })
    .from(meetingPapers)
    .where(
      inArray(
        meetingPapers.itemId,
        items.map(({ id }) => id),
      ),
    )
    .orderBy(asc(meetingPapers.id))
  return items.map((item) => ({
    ...item,
    papers: papers.filter(({ itemId }) => itemId === item.id),
  }))
}

export type AgendaLine = Awaited<ReturnType<typeof agendaOf>>[number]

/** A meeting as those see it whom it is for. The link to be there online is only in what they get. */
export async function getMeeting(viewer: Actor, number: number) {
  const found = await findMeeting(viewer, number)
  if (!found) return undefined
  const { meeting, invited, mayCall, mayAnswer } = found
  const at = now()
  const over = isOver(meeting, at)
  const [agenda, answer, counts, roll, actions, fromLastTime] = await Promise.all([
    agendaOf(meeting),
    readOwnAnswer(meeting.id, personOf(viewer)),
    countAnswers(meeting.id),
    countWithVote(database(), meeting, at),
    listActions(viewer, meeting.id, invited),
    // What was still to do at the time stands in the minutes.
    over ? [] : listActionsFromLastTime(viewer, meeting, invited),
  ])
  const begun = meeting.startsAt <= at || meeting.openedAt !== null
  const comesToRoom = answer?.coming === 'room'
  return {
    ...meeting,
    agenda,
    answer,
    counts,
    roll: meeting.rollSize ?? roll,
    quorum: meeting.quorum ?? quorumOf(roll),
    motionsUntil: motionsUntil(meeting.startsAt),
    begun,
    over,
    mayCall,
    actions,
    fromLastTime,
    minutesApproved:
      (await database().$count(
        meetingMinutes,
        and(eq(meetingMinutes.meetingId, meeting.id), isNotNull(meetingMinutes.approvedAt)),
      )) > 0,
    mayAnswer: mayAnswer && meeting.state === 'called' && !begun,
    seats: comesToRoom ? await listSeats(meeting.id, { all: false }) : [],
  }
}

export type Meeting = NonNullable<Awaited<ReturnType<typeof getMeeting>>>

/** A meeting as officers prepare it: with who offers seats, what people need, and how its emails are under way. */
export async function getMeetingAtDesk(viewer: Actor, number: number) {
  if (!can(viewer, 'meeting.call')) return undefined
  const found = await findMeeting(viewer, number)
  if (!found) return undefined
  const { meeting } = found
  const at = now()
  const [agenda, counts, needs, seats, roll, invited, letters] = await Promise.all([
    agendaOf(meeting),
    countAnswers(meeting.id),
    listNeeds(meeting.id),
    listSeats(meeting.id, { all: true }),
    countWithVote(database(), meeting, at),
    countInvited(meeting, at, database()),
    meeting.noticeId ? countLetters(meeting.noticeId) : { emails: 0, toPrint: 0 },
  ])
  const begun = meeting.startsAt <= at || meeting.openedAt !== null
  return {
    ...meeting,
    agenda,
    counts,
    needs,
    seats,
    roll,
    invited,
    letters,
    begun,
    over: isOver(meeting, at),
  }
}

export type MeetingAtDesk = NonNullable<Awaited<ReturnType<typeof getMeetingAtDesk>>>

/** Of the last notice: how many went by email, and how many letters wait to be printed. */
async function countLetters(noticeId: string) {
  const [found] = await database()
    .select({
      emails: sql<number>`count(*) filter (where ${outgoingMails.toEmail} is not null)::int`,
      toPrint: sql<number>`count(*) filter (where ${outgoingMails.state} = 'to-print')::int`,
    })
    .from(outgoingMails)
    .where(eq(outgoingMails.textId, noticeId))
  return found!
}

/** One item of an agenda, to be changed. */
export async function getAgendaItem(viewer: Actor, itemId: string) {
  if (!isId(itemId) || !can(viewer, 'meeting.call')) return undefined
  const [row] = await database()
    .select({ number: meetings.number })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
    .where(eq(meetingItems.id, itemId))
  const meeting = row && (await getMeetingAtDesk(viewer, row.number))
  const item = meeting?.agenda.find(({ id }) => id === itemId)
  return meeting && item && { meeting, item }
}

/** A paper, for whoever may read its meeting. */
export async function readPaper(viewer: Actor, number: number, paperId: string) {
  const found = isId(paperId) ? await findMeeting(viewer, number) : undefined
  if (!found) return undefined
  const [paper] = await database()
    .select({
      title: meetingPapers.title,
      pdf: meetingPapers.pdf,
      meetingId: meetingItems.meetingId,
    })
    .from(meetingPapers)
    .innerJoin(meetingItems, eq(meetingItems.id, meetingPapers.itemId))
    .where(eq(meetingPapers.id, paperId))
  return paper?.meetingId === found.meeting.id ? paper : undefined
}
