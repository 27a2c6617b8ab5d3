import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { eventSignUps } from '@/db/schema/movement/events'
import type { Work } from '@/lib/kernel/perform'
import type { EventRow } from '../lock-event'
import { tellSignedUp } from './tell-signed-up'

/** Gives the free places of an event that is locked to those who wait, who came first first, and emails them. */
export async function moveUp(work: Work, event: EventRow): Promise<number> {
  const ids = await givePlaces(work, event)
  if (ids.length > 0)
    await tellSignedUp(work, event, 'place-freed', { which: inArray(eventSignUps.id, ids) })
  return ids.length
}

/** The same without a word, for whoever tells them otherwise. Answers which sign-ups have a place now. */
export async function givePlaces(work: Work, event: EventRow): Promise<string[]> {
  if (event.state !== 'published' || event.startsAt <= work.now) return []
  const inRoom = and(eq(eventSignUps.eventId, event.id), eq(eventSignUps.how, 'room'))
  const waiting = and(inRoom, eq(eventSignUps.state, 'waiting'))
  const taken = await work.tx.$count(eventSignUps, and(inRoom, eq(eventSignUps.state, 'place')))
  const free = event.capacity === null ? undefined : event.capacity - taken
  if (free !== undefined && free <= 0) return []
  const next = work.tx
    .select({ id: eventSignUps.id })
    .from(eventSignUps)
    .where(waiting)
    .orderBy(asc(eventSignUps.turn))
  const ids = (await (free === undefined ? next : next.limit(free))).map(({ id }) => id)
  if (ids.length > 0)
    await work.tx.update(eventSignUps).set({ state: 'place' }).where(inArray(eventSignUps.id, ids))
  return ids
}
