import 'server-only'
import { and, eq, exists, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { electors } from '@/db/schema/democracy/electoral-roll'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

/** What is for members and for whoever is on the roll: who put whom forward, statements, hustings. */
export function visibleInside(viewer: Actor): SQL | undefined {
  if (can(viewer, 'election.read') || can(viewer, 'election.call')) return undefined
  const me = personOf(viewer)
  const onRoll = database()
    .select({ one: sql`1` })
    .from(electors)
    .where(and(eq(electors.electionId, elections.id), eq(electors.personId, me)))
  return or(eq(elections.returningOfficerId, me), exists(onRoll))
}

/**
 * Members see elections from the call on, with whoever is on the roll even if their standing changed since. Once its manifest
 * is published an election is public, as its board is.
 */
export function visibleElections(viewer: Actor): SQL | undefined {
  const inside = visibleInside(viewer)
  return inside && or(isNotNull(elections.publishedAt), inside)
}
