import 'server-only'
import { and, eq, inArray, isNotNull, isNull, notInArray, or, type SQL } from 'drizzle-orm'
import { eventSignUps } from '@/db/schema/movement/events'
import { networkMemberships } from '@/db/schema/people/networks'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { whomItIsFor } from '@/lib/democracy/meetings/invited'
import type { Work } from '@/lib/kernel/perform'
import { standingSql } from '@/lib/people/members/standing-sql'
import { networkMembers } from '@/lib/people/networks/memberships'
import type { EventRow } from '../lock-event'
import { isConfidential } from '../states'

/** Takes those off the list of an event who cannot come any more. */
export async function dropThoseGone(work: Work, event: EventRow) {
  const gone = await whoIsGone(work, event)
  await work.tx.delete(eventSignUps).where(and(eq(eventSignUps.eventId, event.id), gone))
}

/**
 * Of those who signed up for an event the dead, and of what is for members those whose membership is not current, or who left the group or place.
 * Whoever left a network is off its lists already; whoever is in it and cannot read of it at the moment is gone as well. Guests are asked no such thing.
 */
export async function whoIsGone(work: Work, event: EventRow): Promise<SQL> {
  const { tx, now } = work
  if (isConfidential(event)) {
    const there = await networkMembers(
      tx,
      inArray(networkMemberships.id, signedUp(work, event, eventSignUps.membershipId)),
      now,
      10_000,
    )
    const ids = there.map(({ id }) => id)
    return and(isNotNull(eventSignUps.membershipId), notInArray(eventSignUps.membershipId, ids))!
  }
  const asPeople = signedUp(work, event, eventSignUps.personId)
  const dead = tx
    .select({ id: members.personId })
    .from(members)
    .where(and(isNotNull(members.diedAt), inArray(members.personId, asPeople)))
  const reach = event.audience === 'own' ? event : { group: null, place: null }
  const invited = tx
    .select({ id: people.id })
    .from(standings)
    .innerJoin(people, eq(people.id, standings.personId))
    .where(
      and(
        inArray(standingSql(now), ['good', 'grace', 'provisional']),
        isNull(people.erasedAt),
        inArray(people.id, asPeople),
        await whomItIsFor(reach, now, tx),
      ),
    )
  const gone = or(
    inArray(eventSignUps.personId, dead),
    event.audience === 'everyone' ? undefined : notInArray(eventSignUps.personId, invited),
  )
  return and(isNotNull(eventSignUps.personId), gone)!
}

function signedUp(
  { tx }: Work,
  { id }: EventRow,
  as: typeof eventSignUps.personId | typeof eventSignUps.membershipId,
) {
  return tx.select({ id: as }).from(eventSignUps).where(eq(eventSignUps.eventId, id))
}
