import 'server-only'
import { and, asc, eq, exists, gt } from 'drizzle-orm'
import { database } from '@/db/client'
import { eventSignUps, events } from '@/db/schema/movement/events'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { lockEvent } from '../lock-event'
import { moveUp } from './move-up'

/**
 * A place is free without anybody having withdrawn when whoever had it left the network that holds the event, or was erased: then this moves up who waits.
 */
export async function fillEventPlaces(actor: Actor, _input: object): Promise<void> {
  const waiting = database()
    .select({ id: eventSignUps.id })
    .from(eventSignUps)
    .where(and(eq(eventSignUps.eventId, events.id), eq(eventSignUps.state, 'waiting')))
  const withQueue = await database()
    .select({ number: events.number })
    .from(events)
    .where(and(eq(events.state, 'published'), gt(events.startsAt, now()), exists(waiting)))
    .orderBy(asc(events.startsAt))
  await oneByOne(withQueue, (which) => fillPlaces(actor, which))
}

const fillPlaces = verb('event.keep', async (work, which: { number: number }) => {
  const event = await lockEvent(work, which)
  if (event) await moveUp(work, event)
})
