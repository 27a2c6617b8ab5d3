import 'server-only'
import { and, eq, inArray, isNotNull, isNull, notInArray, or } from 'drizzle-orm'
import { eventSignUps } from '@/db/schema/movement/events'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { whomItIsFor } from '@/lib/democracy/meetings/invited'
import type { Work } from '@/lib/kernel/perform'
import { standingSql } from '@/lib/people/members/standing-sql'
import type { EventRow } from '../lock-event'

/**
 * Takes those off the list of an event who cannot come any more: the dead, and from what is for members those whose membership is not current, or who left
 * the group or place. Whoever left a network is off its lists already.
 */
export async function dropThoseGone(work: Work, event: EventRow) {
  const { tx, now } = work
  const signedUp = tx
    .select({ id: eventSignUps.personId })
    .from(eventSignUps)
    .where(eq(eventSignUps.eventId, event.id))
  const dead = tx
    .select({ id: members.personId })
    .from(members)
    .where(and(isNotNull(members.diedAt), inArray(members.personId, signedUp)))
  const reach = event.audience === 'own' ? event : { group: null, place: null }
  const invited = tx
    .select({ id: people.id })
    .from(standings)
    .innerJoin(people, eq(people.id, standings.personId))
    .where(
      and(
        inArray(standingSql(now), ['good', 'grace', 'provisional']),
        isNull(people.erasedAt),
        inArray(people.id, signedUp),
        await whomItIsFor(reach, now, tx),
      ),
    )
  const gone = or(
    inArray(eventSignUps.personId, dead),
    event.audience === 'everyone' ? undefined : notInArray(eventSignUps.personId, invited),
  )
  await tx
    .delete(eventSignUps)
    // Guests are asked no such thing, and neither is whoever is on the list as one of a network.
    .where(and(eq(eventSignUps.eventId, event.id), isNotNull(eventSignUps.personId), gone))
}
