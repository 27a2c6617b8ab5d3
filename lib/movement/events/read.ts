import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { hashOf } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import { holderOf } from './event-holder'
import { readGuestToken } from './guests/guest-token'
import type { EventRow } from './lock-event'
import { mayCome } from './sign-ups/may-come'
import { findOwnSignUp } from './sign-ups/own-sign-up'
import { placesLeft } from './sign-ups/places-left'
import type { Guest } from './sign-ups/recipients'
import { isConfidential } from './states'

/** An event and what the viewer may do with it, if it is for them or they hold it. */
export async function findEvent(viewer: Actor, number: number) {
  const [event] = await database().select().from(events).where(eq(events.number, number))
  if (!event) return undefined
  const at = now()
  const [may, holder] = await Promise.all([mayCome(personOf(viewer), event), holderOf(event, at)])
  const holds = can(viewer, 'event.write', holder)
  const reads = event.state !== 'draft' && can(viewer, 'event.read', may)
  if (!reads && !holds) return undefined
  return { event, may, holder, holds, convenes: holder.convenorIds.has(personOf(viewer)) }
}

/** What everybody reads of an event who may read it at all: without the link to join online. */
function shownOf({ event }: { event: EventRow }) {
  const { onlineLink, followUp: _, ...shown } = event
  const at = now()
  return {
    ...shown,
    online: onlineLink !== null,
    over: event.endsAt <= at,
    begun: event.startsAt <= at,
  }
}

/** An event as those see it whom it is for. The link to join online is only in what those get who have a place. */
export async function readEvent(viewer: Actor, number: number) {
  const found = await findEvent(viewer, number)
  if (!found) return undefined
  const { event, may, holds, convenes } = found
  const shown = shownOf(found)
  const signUp =
    viewer.kind === 'person'
      ? await findOwnSignUp(database(), event.id, viewer.personId)
      : undefined
  const mayRead = can(viewer, 'event.read', may)
  const hasPlace = mayRead && signUp?.state === 'place'
  return {
    ...shown,
    holds,
    convenes,
    places: (await placesLeft(database(), [event])).get(event.id),
    onlineLink: holds || hasPlace ? event.onlineLink : null,
    maySignUp: event.state === 'published' && !shown.begun && can(viewer, 'event.sign-up', may),
    /** What was written after an event that no email may name: for those who had signed up. */
    messageAfter: isConfidential(event) && mayRead && signUp ? event.followUp : null,
    signUp: signUp && {
      how: signUp.how,
      state: signUp.state,
      needs: signUp.needsSealed ? unseal<string>(signUp.needsSealed) : '',
      before: signUp.state === 'waiting' ? await countBefore(event.id, signUp.turn) : 0,
    },
  }
}

export type Event = NonNullable<Awaited<ReturnType<typeof readEvent>>>

/** How many wait who came first. */
async function countBefore(eventId: string, turn: number): Promise<number> {
  const waiting = await database()
    .select({ turn: eventSignUps.turn })
    .from(eventSignUps)
    .where(and(eq(eventSignUps.eventId, eventId), eq(eventSignUps.state, 'waiting')))
  return waiting.filter((one) => one.turn < turn).length
}

/** An open event for whoever has the link that proves an address: what they are asked next. Nothing, once the link is too old. */
export async function getEventToConfirm(token: string) {
  try {
    const { guestOf, email } = readGuestToken(token, now())
    const [event] = await database().select().from(events).where(eq(events.id, guestOf))
    if (event?.audience !== 'everyone') return undefined
    return {
      ...shownOf({ event }),
      email,
      places: (await placesLeft(database(), [event])).get(event.id),
    }
  } catch {
    return undefined
  }
}

/** The place of a guest, by the link that is theirs alone. */
export async function getGuestPlace(token: string) {
  const [found] = await database()
    .select({ event: events, signUp: eventSignUps })
    .from(eventSignUps)
    .innerJoin(events, eq(events.id, eventSignUps.eventId))
    .where(eq(eventSignUps.tokenHash, hashOf(token)))
  if (!found) return undefined
  const { event, signUp } = found
  return {
    ...shownOf({ event }),
    name: unseal<Guest>(signUp.guestSealed!).name,
    how: signUp.how,
    signUpState: signUp.state,
    before: signUp.state === 'waiting' ? await countBefore(event.id, signUp.turn) : 0,
    onlineLink: signUp.state === 'place' ? event.onlineLink : null,
  }
}

/** An event for the form in which it is changed. */
export async function getEventToChange(viewer: Actor, number: number) {
  const found = await findEvent(viewer, number)
  return found?.holds ? found.event : undefined
}

/** A published event for a calendar of whoever may read of it. */
export async function getEventForCalendar(viewer: Actor, number: number) {
  const found = await findEvent(viewer, number)
  return found?.event.publishedAt ? found.event : undefined
}
