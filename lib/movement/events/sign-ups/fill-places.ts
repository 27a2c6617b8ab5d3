import 'server-only'
import { and, asc, eq, exists, gt } from 'drizzle-orm'
import { database } from '@/db/client'
import { eventSignUps, events } from '@/db/schema/movement/events'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { lockEvent } from '../lock-event'
import { dropThoseGone } from './drop-those-gone'
import { moveUp } from './move-up'

/**
 * A place comes free without anybody having withdrawn when whoever had it died, left us or the network or group that holds the event, or was erased. This
 * takes them off the list and moves up who waits.
 */
export async function fillEventPlaces(actor: Actor, _input: object): Promise<void> {
  const signedUp = database()
    .select({ id: eventSignUps.id })
    .from(eventSignUps)
    .where(eq(eventSignUps.eventId, events.id))
  const coming = await database()
    .select({ number: events.number })
    .from(events)
    .where(and(eq(events.state, 'published'), gt(events.startsAt, now()), exists(signedUp)))
    .orderBy(asc(events.startsAt))
  await oneByOne(coming, (which) => fillPlaces(actor, which))
}

const fillPlaces = verb('event.keep', async (work, which: { number: number }) => {
  const event = await lockEvent(work, which)
  if (event?.state !== 'published' || event.startsAt <= work.now) return
  await dropThoseGone(work, event)
  await moveUp(work, event)
})
