import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { eventSignUps } from '@/db/schema/movement/events'
import type { Work } from '@/lib/kernel/perform'
import type { EventRow } from '../lock-event'
import { givePlaces } from './move-up'

/** An event that is online only from now on: whoever had a place in the room, or waited for one, comes online, where there is room for everyone. */
export async function allComeOnline(work: Work, event: EventRow) {
  await work.tx
    .update(eventSignUps)
    .set({ how: 'online', state: 'place' })
    .where(and(eq(eventSignUps.eventId, event.id), eq(eventSignUps.how, 'room')))
}

/** An event that is in its room only from now on: whoever came online takes a turn after those who chose the room, and waits if it is full. */
export async function allComeToRoom(work: Work, event: EventRow) {
  const last = sql`(select max(turn) from event_sign_ups where event_id = ${event.id})`
  await work.tx
    .update(eventSignUps)
    .set({ how: 'room', state: 'waiting', turn: sql`${eventSignUps.turn} + ${last}`, cameAt: null })
    .where(and(eq(eventSignUps.eventId, event.id), eq(eventSignUps.how, 'online')))
  await givePlaces(work, event)
}
