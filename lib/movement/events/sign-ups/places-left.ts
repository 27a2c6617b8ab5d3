import 'server-only'
import { and, count, eq, inArray } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { eventSignUps } from '@/db/schema/movement/events'
import type { EventRow } from '../lock-event'

type Room = Pick<EventRow, 'id' | 'capacity'>

/**
 * How many places are left in the rooms of these events, by their ids, and nothing of those where everybody fits in. None is left while somebody waits,
 * whom nobody overtakes. By itself it says of nobody who they are.
 */
export async function placesLeft(db: Database | Transaction, events: readonly Room[]) {
  const limited = events.flatMap(({ id, capacity }) =>
    capacity === null ? [] : [{ id, capacity }],
  )
  const ids = limited.map(({ id }) => id)
  const rows = await db
    .select({ eventId: eventSignUps.eventId, state: eventSignUps.state, n: count() })
    .from(eventSignUps)
    .where(and(inArray(eventSignUps.eventId, ids), eq(eventSignUps.how, 'room')))
    .groupBy(eventSignUps.eventId, eventSignUps.state)
  return new Map(
    limited.map(({ id, capacity }) => {
      const inState = (state: string) =>
        rows.find((row) => row.eventId === id && row.state === state)?.n ?? 0
      const left = inState('waiting') > 0 ? 0 : Math.max(0, capacity - inState('place'))
      return [id, { capacity, left }]
    }),
  )
}
