import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { meetingAttendance, meetings } from '@/db/schema/democracy/meetings'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { isFor } from '../invited'
import { listItems } from '../list-items'
import type { MeetingRow } from '../lock-meeting'
import { withTimes } from '../meeting-rules'
import { readLiveVote } from '../votes/read-votes'
import { listSpeakers } from './list-speakers'
import type { LiveMeeting, Speaker } from './live-state'
import { stillOneOfUs } from './still-one-of-us'

/** Which meeting this viewer may follow as it goes on. */
export async function findFollowed(viewer: Actor, number: number) {
  if (viewer.kind !== 'person') return undefined
  const [meeting] = await database().select().from(meetings).where(eq(meetings.number, number))
  if (!meeting || meeting.state === 'draft') return undefined
  const invited = await isFor(viewer.personId, meeting, now(), database())
  return can(viewer, 'meeting.read', { invited }) ? meeting : undefined
}

/** How a meeting stands now. The same for everybody, so it is read once for all who follow. */
export async function readLive(meetingId: string): Promise<LiveMeeting | undefined> {
  const [meeting] = await database().select().from(meetings).where(eq(meetings.id, meetingId))
  if (!meeting) return undefined
  const [agenda, there, { speaking, waiting }, vote] = await Promise.all([
    listItems(database(), meetingId),
    countThere(database(), meetingId),
    listSpeakers(database(), meeting),
    readLiveVote(meeting),
  ])
  return {
    at: now().toISOString(),
    open: meeting.state === 'open',
    ...there,
    quorum: meeting.quorum ?? 0,
    items: agenda.length,
    item: currentItem(meeting, agenda),
    listOpen: meeting.listOpen,
    speaking: speaking && {
      ...shownSpeaker(speaking),
      since: speaking.calledAt!.toISOString(),
      seconds: speaking.seconds ?? meeting.speakingSeconds,
    },
    waiting: waiting.map(shownSpeaker),
    vote,
  }
}

function currentItem(meeting: MeetingRow, agenda: Awaited<ReturnType<typeof listItems>>) {
  const planned = withTimes(meeting.startsAt, agenda)
  const place = planned.findIndex(({ id }) => id === meeting.currentItemId)
  const item = planned[place]
  if (!item) return undefined
  const { title, motion, about, speaker, at, minutes } = item
  const until = new Date(at.getTime() + minutes * 60_000).toISOString()
  return { place: place + 1, title, motion, about, speaker, until }
}

function shownSpeaker({ id, name, kind, side, firstTime }: Speaker): Speaker {
  return { id, name, kind, side, firstTime }
}

/** Who is there: all, those of them on the roll, and those online. */
export async function countThere(db: Database | Transaction, meetingId: string) {
  const [there] = await db
    .select({
      here: sql<number>`count(*)::int`,
      online: sql<number>`count(*) filter (where ${meetingAttendance.how} = 'online')::int`,
      voting: sql<number>`count(*) filter (where exists (select 1 from meeting_roll r
        where r.meeting_id = ${meetingAttendance.meetingId} and r.person_id = ${meetingAttendance.personId}))::int`,
    })
    .from(meetingAttendance)
    .innerJoin(members, eq(members.personId, meetingAttendance.personId))
    .where(
      and(
        eq(meetingAttendance.meetingId, meetingId),
        isNull(meetingAttendance.leftAt),
        stillOneOfUs,
      ),
    )
  return there!
}
