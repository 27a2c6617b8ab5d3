import 'server-only'
import { and, eq, max, type SQL } from 'drizzle-orm'
import { eventSignUps } from '@/db/schema/movement/events'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { EventRow } from '../lock-event'
import type { How } from '../states'
import { placesLeft } from './places-left'

type NewSignUp = typeof eventSignUps.$inferInsert
type Whose = Pick<
  NewSignUp,
  'personId' | 'membershipId' | 'guestHash' | 'guestSealed' | 'tokenHash' | 'tokenSealed'
>

/** Nobody signs up for what is no more to come. */
export function assertToCome({ state, startsAt }: EventRow, at: Date) {
  if (state !== 'published' || startsAt <= at) throw new Refusal('event.over')
}

/**
 * Gives somebody a place at an event that is locked, or the last turn of those who wait. Nobody overtakes those who wait. Whoever signed up already
 * keeps what they have, unless they come in another way now.
 */
export async function takePlace(
  work: Work,
  event: EventRow,
  whose: Whose,
  { how, needsSealed }: { how: How; needsSealed?: string | null },
) {
  assertToCome(event, work.now)
  if (how === 'room' ? !event.venue : !event.onlineLink) throw new Refusal('event.not-so')
  const [before] = await work.tx
    .select()
    .from(eventSignUps)
    .where(and(eq(eventSignUps.eventId, event.id), isTheirs(whose)))
  if (before?.how === how && !needsSealed) return { signUp: before, isNew: false }
  if (before?.how === how) {
    await work.tx.update(eventSignUps).set({ needsSealed }).where(eq(eventSignUps.id, before.id))
    return { signUp: before, isNew: false }
  }
  const places = (await placesLeft(work.tx, [event])).get(event.id)
  const state = how === 'room' && places?.left === 0 ? ('waiting' as const) : ('place' as const)
  const [last] = await work.tx
    .select({ turn: max(eventSignUps.turn) })
    .from(eventSignUps)
    .where(eq(eventSignUps.eventId, event.id))
  const turn = (last?.turn ?? 0) + 1
  if (before) {
    const [changed] = await work.tx
      .update(eventSignUps)
      // Whoever was ticked at the door as one who is online, and waits for a place in the room, is not there.
      .set({ how, state, turn, ...(needsSealed && { needsSealed }), cameAt: null })
      .where(eq(eventSignUps.id, before.id))
      .returning()
    return { signUp: changed!, isNew: false }
  }
  const [signUp] = await work.tx
    .insert(eventSignUps)
    .values({
      id: newId(),
      eventId: event.id,
      ...whose,
      turn,
      how,
      state,
      needsSealed,
      signedUpAt: work.now,
    })
    .returning()
  return { signUp: signUp!, isNew: true }
}

function isTheirs({ personId, membershipId, guestHash }: Whose): SQL {
  if (personId) return eq(eventSignUps.personId, personId)
  if (membershipId) return eq(eventSignUps.membershipId, membershipId)
  return eq(eventSignUps.guestHash, guestHash!)
}
