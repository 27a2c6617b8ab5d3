import 'server-only'
import { and, count, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Group } from '@/lib/organisation'
import { listGroupMembers } from '@/lib/people/groups/group-members'
import { groupsAndPlaceOf } from '@/lib/people/groups/groups-and-place'
import { standingSql } from '@/lib/people/members/standing-sql'

export type WhomFor = { group: Group | null; place: string | null }

/** Of all members those whom a meeting is for: everybody, those in its group at this moment, or those who live in its place. */
export async function whomItIsFor(
  { group, place }: WhomFor,
  at: Date,
  db: Database | Transaction,
): Promise<SQL | undefined> {
  if (place) return eq(people.constituency, place)
  if (!group) return undefined
  const there = await listGroupMembers([group], at, db)
  return inArray(
    people.id,
    there.map(({ personId }) => personId),
  )
}

async function invitedTo(reach: WhomFor, at: Date, db: Database | Transaction) {
  return and(
    inArray(standingSql(at), ['good', 'grace', 'provisional']),
    isNull(people.erasedAt),
    await whomItIsFor(reach, at, db),
  )
}

/** Everybody who can come to a meeting, to write to: members whose membership is current. */
export async function listInvited(reach: WhomFor, at: Date, db: Database | Transaction) {
  return db
    .select({ personId: people.id, email: people.email, name: people.called })
    .from(standings)
    .innerJoin(people, eq(people.id, standings.personId))
    .where(await invitedTo(reach, at, db))
}

export async function countInvited(reach: WhomFor, at: Date, db: Database | Transaction) {
  const [found] = await db
    .select({ n: count() })
    .from(standings)
    .innerJoin(people, eq(people.id, standings.personId))
    .where(await invitedTo(reach, at, db))
  return found!.n
}

/** Whether a meeting is for this person, however they stand. */
export async function isFor(
  personId: string,
  reach: WhomFor,
  at: Date,
  db: Database | Transaction,
): Promise<boolean> {
  if (!reach.group && !reach.place) return true
  const found = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), await whomItIsFor(reach, at, db)))
  return found.length > 0
}

/** Of all meetings or polls those that are for this person, as `isFor` says of one. */
export async function whatIsFor(
  personId: string,
  { group, place }: { group: PgColumn; place: PgColumn },
): Promise<SQL | undefined> {
  const own = await groupsAndPlaceOf(personId)
  return or(
    and(isNull(group), isNull(place)),
    inArray(group, own.groups),
    own.place ? eq(place, own.place) : undefined,
  )
}

/** Which of these are for this person, as `isFor` says of one; within an act by its transaction and its time. */
export async function whoseAreFor(
  personId: string,
  found: readonly WhomFor[],
  within?: { at: Date; db: Database | Transaction },
) {
  if (!found.some(({ group, place }) => group || place)) return () => true
  const own = await groupsAndPlaceOf(personId, within)
  return ({ group, place }: WhomFor) =>
    group ? own.groups.includes(group) : place === null || place === own.place
}
