import 'server-only'
import { and, eq, isNotNull, lt, type SQL } from 'drizzle-orm'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { endedBefore } from './erase-event-sign-ups'
import { needsKeptDays, networkEventsKeptDays, signUpsKeptDays } from './states'

/** Of events for a network alone: what people need, who signed up, and the event. */
export function networkEventNeedsDue(at: Date): SQL {
  return and(isNotNull(eventSignUps.membershipId), endedBefore(addDays(at, -needsKeptDays)))!
}

export function networkEventSignUpsDue(at: Date): SQL {
  return and(isNotNull(eventSignUps.membershipId), endedBefore(addDays(at, -signUpsKeptDays)))!
}

export function networkEventsDue(at: Date): SQL {
  const until = addDays(at, -networkEventsKeptDays)
  return and(isNotNull(events.network), eq(events.audience, 'own'), lt(events.endsAt, until))!
}

/** The same as of other events, and the event itself after a year. It is recorded nowhere: a number would tell how many of a network came. */
export const eraseNetworkEvents = verb('retention.run', async (work, _input: object) => {
  await work.tx
    .update(eventSignUps)
    .set({ needsSealed: null })
    .where(networkEventNeedsDue(work.now))
  await work.tx.delete(eventSignUps).where(networkEventSignUpsDue(work.now))
  await work.tx.delete(events).where(networkEventsDue(work.now))
})
