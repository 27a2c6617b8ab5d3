import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { organiserTerms } from '@/db/schema/people/organisers'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { countInSteps } from '@/lib/kernel/published-count'
import { standingSql } from '@/lib/people/members/standing-sql'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { areaOf, placesByArea } from './areas'
import { lapseFirstYes } from './lapse-first-yes'
import { lastToldOfPlaces } from './take-place-counts'

const running = (at: Date) =>
  and(
    eq(organiserTerms.state, 'confirmed'),
    gt(organiserTerms.endsAt, at),
    // Good standing is asked at this moment, as everywhere.
    inArray(standingSql(at), ['good', 'grace']),
  )

/** Who organises in a place at this moment, shown or not: for what is sent to them, never for a page. */
export async function organisersOf(
  place: string,
  at: Date,
  db: Database | Transaction = database(),
) {
  return db
    .select({ personId: organiserTerms.personId, name: people.called, email: people.email })
    .from(organiserTerms)
    .innerJoin(people, eq(people.id, organiserTerms.personId))
    .innerJoin(standings, eq(standings.personId, organiserTerms.personId))
    .where(and(eq(organiserTerms.place, place), running(at)))
    .orderBy(asc(organiserTerms.id))
}

/** Where somebody organises at this moment. */
export async function placesOrganisedBy({ personId }: PersonActor): Promise<string[]> {
  const rows = await database()
    .select({ place: organiserTerms.place })
    .from(organiserTerms)
    .innerJoin(standings, eq(standings.personId, organiserTerms.personId))
    .where(and(eq(organiserTerms.personId, personId), running(now())))
  return rows.map(({ place }) => place)
}

export type Place = {
  name: string
  own: boolean
  area?: string
  /** In the area of the reader’s own place. */
  near: boolean
  /** "10 to 14", "fewer than 5", or that nobody has counted yet. */
  members: string
  /** Those who chose to be seen. */
  organisers: { name: string; email: string }[]
}

/** Every place, the reader's own first, then those near it: how many members live there, and who organises there and wants to be found. */
export async function listPlaces(viewer: Actor): Promise<Place[] | undefined> {
  if (viewer.kind !== 'person' || !can(viewer, 'place.read')) return undefined
  const at = now()
  const told = await lastToldOfPlaces(database())
  const seen = await database()
    .select({ place: organiserTerms.place, name: people.called, email: people.email })
    .from(organiserTerms)
    .innerJoin(people, eq(people.id, organiserTerms.personId))
    .innerJoin(standings, eq(standings.personId, organiserTerms.personId))
    .where(and(isNotNull(organiserTerms.shownSince), running(at)))
    .orderBy(asc(people.called))
  const [own] = await database()
    .select({ place: people.constituency })
    .from(people)
    .where(eq(people.id, viewer.personId))
  const home = areaOf(own?.place)
  return placesByArea
    .map((name) => ({
      name,
      own: name === own?.place,
      area: areaOf(name),
      near: home !== undefined && areaOf(name) === home && name !== own?.place,
      members: inWords(told.get(name)),
      organisers: seen.flatMap(({ place, email, ...one }) =>
        place === name && email ? [{ name: one.name, email }] : [],
      ),
    }))
    .toSorted(
      (one, other) => Number(other.own) - Number(one.own) || Number(other.near) - Number(one.near),
    )
}

function inWords(members: number | undefined): string {
  return members === undefined ? 'not counted yet' : countInSteps(members)
}

/** One's own offers and terms that are not over. */
export async function listOwnOrganising(viewer: Actor) {
  if (viewer.kind !== 'person') return []
  const rows = await database()
    .select()
    .from(organiserTerms)
    .where(
      and(
        eq(organiserTerms.personId, viewer.personId),
        inArray(organiserTerms.state, ['offered', 'confirmed']),
      ),
    )
    .orderBy(asc(organiserTerms.id))
  const at = now()
  return rows
    .filter(({ endsAt }) => !endsAt || endsAt > at)
    .map(({ id, place, state, endsAt, shownSince }) => ({
      id,
      place,
      offered: state === 'offered',
      endsAt,
      shown: shownSince !== null,
    }))
}

/** Offers that wait for officers, longest first, and the terms that run. */
export async function listOrganisers(viewer: Actor) {
  if (viewer.kind !== 'person' || !can(viewer, 'organiser.list')) return undefined
  const at = now()
  const rows = await database()
    .select({ term: organiserTerms, name: people.name, number: standings.number })
    .from(organiserTerms)
    .innerJoin(people, eq(people.id, organiserTerms.personId))
    .innerJoin(standings, eq(standings.personId, organiserTerms.personId))
    .where(inArray(organiserTerms.state, ['offered', 'confirmed']))
    .orderBy(asc(organiserTerms.offeredAt))
  const waiting = await waitingNow()
  const all = rows.map(({ term, name, number }) => {
    const { id, personId, place, state, offeredAt, endsAt } = term
    const { lapsesAt, spent } = waiting({ by: term.firstYesBy, at: term.firstYesAt }, lapseFirstYes)
    const firstYesBy = spent ? null : term.firstYesBy
    const officers = firstYesBy ? [firstYesBy] : []
    return {
      id,
      name,
      number,
      place,
      offered: state === 'offered',
      offeredAt,
      endsAt,
      firstYes: firstYesBy ? { lapsesAt } : undefined,
      mayConfirm: can(viewer, 'organiser.confirm', { personId, officers, spent: undefined }),
      mayEnd: can(viewer, 'organiser.decline', { personId }),
    }
  })
  return {
    offers: all.filter(({ offered }) => offered),
    running: all.filter(({ offered, endsAt }) => !offered && endsAt && endsAt > at),
  }
}
