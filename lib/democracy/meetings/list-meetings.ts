import 'server-only'
import { and, asc, count, desc, eq, gt, lte, ne, or, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { readComing } from './answers/read-answers'
import { whatIsFor } from './invited'

const most = 50

/** The meetings that are for this member: what is to come, the next first, and what has been. */
export async function listMeetingsFor(viewer: Actor) {
  const [coming, past] = await Promise.all([listComingMeetings(viewer), listPastMeetings(viewer)])
  return { coming, past }
}

/** With what they answered, for whom they are. */
export async function listComingMeetings(viewer: Actor) {
  const personId = reader(viewer)
  if (!personId) return []
  const coming = await rows(
    and(
      await whatIsFor(personId, meetings),
      ne(meetings.state, 'draft'),
      ne(meetings.state, 'closed'),
      or(eq(meetings.state, 'open'), gt(meetings.endsAt, now())),
    ),
    asc(meetings.startsAt),
  )
  const answers = await readComing(
    personId,
    coming.map(({ id }) => id),
  )
  return coming.map((meeting) => ({ ...meeting, answer: answers.get(meeting.id) }))
}

async function listPastMeetings(viewer: Actor) {
  const personId = reader(viewer)
  if (!personId) return []
  const theirs = await whatIsFor(personId, meetings)
  return rows(and(theirs, isOver(now())), desc(meetings.startsAt))
}

function reader(viewer: Actor) {
  return viewer.kind === 'person' && can(viewer, 'meeting.read', { invited: true })
    ? viewer.personId
    : undefined
}

/** Closed by its chair, or its time is past and nobody opened it here. */
function isOver(at: Date) {
  return or(
    eq(meetings.state, 'closed'),
    and(eq(meetings.state, 'called'), lte(meetings.endsAt, at)),
  )
}

function rows(where: SQL | undefined, order: SQL) {
  return database().select().from(meetings).where(where).orderBy(order).limit(most)
}

/** Meetings that are written and not called yet, for officers who call them. */
export async function listMeetingDrafts(viewer: Actor) {
  if (!can(viewer, 'meeting.call')) return undefined
  return rows(eq(meetings.state, 'draft'), asc(meetings.startsAt))
}

/** What officers who call meetings have before them: drafts, what is called, and what is over. */
export async function listMeetingsAtDesk(viewer: Actor) {
  if (!can(viewer, 'meeting.call')) return undefined
  const at = now()
  const [drafts, coming, over] = await Promise.all([
    rows(eq(meetings.state, 'draft'), asc(meetings.startsAt)),
    rows(
      or(eq(meetings.state, 'open'), and(eq(meetings.state, 'called'), gt(meetings.endsAt, at))),
      asc(meetings.startsAt),
    ),
    rows(
      or(isOver(at), and(eq(meetings.state, 'cancelled'), lte(meetings.endsAt, at))),
      desc(meetings.startsAt),
    ),
  ])
  return { drafts, coming, over }
}

/** How many are being prepared or are to come: for the front of the desk. */
export async function countMeetingsAhead(viewer: Actor): Promise<number> {
  if (!can(viewer, 'meeting.call')) return 0
  const [found] = await database()
    .select({ n: count() })
    .from(meetings)
    .where(and(ne(meetings.state, 'cancelled'), gt(meetings.endsAt, now())))
  return found!.n
}
