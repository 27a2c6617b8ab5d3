import 'server-only'
import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm'
import { database } from '@/db/client'
import { events } from '@/db/schema/movement/events'
import { outsideHustings } from '@/db/schema/movement/outside-elections'
import { type Actor, visitor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'

const shown = {
  number: events.number,
  title: events.title,
  startsAt: events.startsAt,
  town: events.town,
  audience: events.audience,
}

/** The hustings of an outside election that this viewer may read of: those for members are named to members alone. */
export function listHustings(viewer: Actor, { id }: { id: string }) {
  const audiences = can(viewer, 'motion.read')
    ? (['everyone', 'members'] as const)
    : (['everyone'] as const)
  return database()
    .select(shown)
    .from(outsideHustings)
    .innerJoin(events, eq(events.id, outsideHustings.eventId))
    .where(
      and(
        eq(outsideHustings.outsideElectionId, id),
        eq(events.state, 'published'),
        inArray(events.audience, [...audiences]),
      ),
    )
    .orderBy(asc(events.startsAt))
}

/** The events that could be hustings: published, still to come, and for more than one network, group or place. */
export function listEventsToAdd(viewer: Actor) {
  if (!can(viewer, 'outside-election.write') || viewer === visitor) return []
  return database()
    .select(shown)
    .from(events)
    .where(
      and(eq(events.state, 'published'), ne(events.audience, 'own'), gt(events.startsAt, now())),
    )
    .orderBy(asc(events.startsAt))
}
