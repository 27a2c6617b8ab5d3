import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  meetingAttendance,
  meetingRoll,
  meetingSpeakers,
  meetingTellers,
} from '@/db/schema/democracy/meetings'
import { members, people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { isFor } from '../invited'
import { listItems } from '../list-items'
import { readOwnVote, readTelling } from '../votes/read-votes'
import { tellersOf } from '../votes/tellers'
import { listSpeakers } from './list-speakers'
import { findFollowed, readLive } from './read-live'
import { stillOneOfUs } from './still-one-of-us'

/** A meeting that is going on, for a member who follows it, with what is their own: whether they are there and wait to speak. */
export async function getRunningMeeting(viewer: Actor, number: number) {
  const meeting = await findFollowed(viewer, number)
  const live = meeting && (await readLive(meeting.id))
  if (!meeting || !live) return undefined
  const personId = personOf(viewer)
  const db = database()
  const [there, onRoll, speaking, invited, vote, telling, teller] = await Promise.all([
    db.$count(
      meetingAttendance,
      and(
        eq(meetingAttendance.meetingId, meeting.id),
        eq(meetingAttendance.personId, personId),
        isNull(meetingAttendance.leftAt),
      ),
    ),
    db.$count(
      meetingRoll,
      and(eq(meetingRoll.meetingId, meeting.id), eq(meetingRoll.personId, personId)),
    ),
    db
      .select({ id: meetingSpeakers.id })
      .from(meetingSpeakers)
      .where(
        and(
          eq(meetingSpeakers.meetingId, meeting.id),
          eq(meetingSpeakers.personId, personId),
          isNull(meetingSpeakers.endedAt),
        ),
      ),
    isFor(personId, meeting, now(), db),
    live.vote && readOwnVote(live.vote.id, personId),
    live.vote && readTelling(live.vote, meeting.id, personId),
    db.$count(
      meetingTellers,
      and(eq(meetingTellers.meetingId, meeting.id), eq(meetingTellers.personId, personId)),
    ),
  ])
  return {
    meeting,
    live,
    own: {
      here: there > 0,
      onRoll: onRoll > 0,
      speaks: speaking.map(({ id }) => id),
      mayAttend: can(viewer, 'meeting.attend', { invited }),
      vote,
    },
    teller: teller > 0,
    telling,
  }
}

/** The same for whoever is in the chair: the agenda to move along, the list with its order, the figures on the screen. */
export async function getChairedMeeting(viewer: Actor, number: number) {
  if (!can(viewer, 'meeting.run')) return undefined
  const meeting = await findFollowed(viewer, number)
  const live = meeting && (await readLive(meeting.id))
  if (!meeting || !live) return undefined
  const [agenda, { waiting }, tellers] = await Promise.all([
    listItems(database(), meeting.id),
    listSpeakers(database(), meeting),
    tellersOf(database(), meeting.id),
  ])
  const place = agenda.findIndex(({ id }) => id === meeting.currentItemId)
  return {
    meeting,
    live,
    waiting,
    before: agenda[place - 1],
    after: agenda[place + 1],
    tellers,
    mayDeclare: can(viewer, 'vote.declare'),
  }
}

/** Who is there, for the officer at the door. */
export async function listArrivals(viewer: Actor, number: number) {
  if (!can(viewer, 'meeting.run')) return undefined
  const meeting = await findFollowed(viewer, number)
  if (!meeting) return undefined
  const there = await database()
    .select({
      personId: meetingAttendance.personId,
      number: members.number,
      name: people.called,
      how: meetingAttendance.how,
      onRoll: meetingRoll.personId,
    })
    .from(meetingAttendance)
    .innerJoin(members, eq(members.personId, meetingAttendance.personId))
    .innerJoin(people, eq(people.id, meetingAttendance.personId))
    .leftJoin(
      meetingRoll,
      and(
        eq(meetingRoll.meetingId, meetingAttendance.meetingId),
        eq(meetingRoll.personId, meetingAttendance.personId),
      ),
    )
    .where(
      and(
        eq(meetingAttendance.meetingId, meeting.id),
        isNull(meetingAttendance.leftAt),
        stillOneOfUs,
      ),
    )
    .orderBy(asc(people.called), asc(members.number))
  return {
    meeting,
    there: there.map(({ onRoll, ...one }) => ({ ...one, onRoll: onRoll !== null })),
  }
}
