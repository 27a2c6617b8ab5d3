import 'server-only'
import { and, asc, desc, eq, gt, lte, ne, or, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { events } from '@/db/schema/movement/events'
import { networkMemberships } from '@/db/schema/people/networks'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import {
  type Group,
  type Network,
  networks,
  operationalGroups,
  organisation,
} from '@/lib/organisation'
import { groupsAndPlaceOf } from '@/lib/people/groups/groups-and-place'
import { can, refusalOf } from '@/lib/permissions'
import { holderOf } from './event-holder'
import type { EventRow } from './lock-event'
import { whichMayCome } from './sign-ups/may-come'
import { findOwnSignUps } from './sign-ups/own-sign-up'
import { placesLeft } from './sign-ups/places-left'
import { type HeldBy, signUpsKeptDays } from './states'

const most = 100

/** The events to come that this viewer may read of: open ones for everybody, and those that are for them. The next first. */
export async function listEventsFor(viewer: Actor, only?: Partial<HeldBy>) {
  const at = now()
  const rows = await database()
    .select()
    .from(events)
    .where(and(ne(events.state, 'draft'), gt(events.endsAt, at), heldBy(only)))
    .orderBy(asc(events.startsAt), asc(events.number))
    .limit(most)
  return readableBy(viewer, rows)
}

/** The same as they are listed: without the link to join online, with the places left and how the viewer stands to each. */
export async function listComingEvents(viewer: Actor, only?: Partial<HeldBy>) {
  const theirs = await listEventsFor(viewer, only)
  const ids = theirs.map(({ id }) => id)
  const [own, places] = await Promise.all([
    findOwnSignUps(database(), ids, personOf(viewer)),
    placesLeft(database(), theirs),
  ])
  return theirs.map(({ onlineLink, followUp: _, ...event }) => {
    const signUp = own.find(({ eventId }) => eventId === event.id)
    return {
      ...event,
      online: onlineLink !== null,
      places: places.get(event.id),
      own: signUp && { state: signUp.state, how: signUp.how },
    }
  })
}

/** What was held lately that this viewer may read of. */
export async function listPastEvents(viewer: Actor) {
  const at = now()
  const rows = await database()
    .select()
    .from(events)
    .where(and(eq(events.state, 'published'), lte(events.endsAt, at)))
    .orderBy(desc(events.startsAt))
    .limit(30)
  return (await readableBy(viewer, rows)).map(({ number, title, startsAt }) => ({
    number,
    title,
    startsAt,
  }))
}

/** What a member signed up for, for their home. */
export async function listOwnEvents(viewer: Actor) {
  return (await listComingEvents(viewer)).filter(({ own }) => own !== undefined)
}

/** All open events to come, for a calendar that anybody subscribes to. */
export async function listOpenEvents() {
  return database()
    .select()
    .from(events)
    .where(
      and(ne(events.state, 'draft'), eq(events.audience, 'everyone'), gt(events.endsAt, now())),
    )
    .orderBy(asc(events.startsAt))
    .limit(most)
}

function heldBy(only: Partial<HeldBy> = {}): SQL | undefined {
  if (only.network) return eq(events.network, only.network)
  if (only.group) return eq(events.group, only.group)
  return only.place ? eq(events.place, only.place) : undefined
}

/** Of these events those that this viewer may read of. */
async function readableBy(viewer: Actor, rows: EventRow[]): Promise<EventRow[]> {
  const may = await whichMayCome(personOf(viewer), rows)
  return rows.filter((event) => can(viewer, 'event.read', may(event)))
}

/** Who could hold an event that this viewer writes: the answers of the form. Nobody, where they may hold none. */
export async function listHolders(viewer: Actor): Promise<HeldBy[]> {
  if (viewer.kind !== 'person') return []
  const at = now()
  const nobody = { network: null, group: null, place: null }
  const convened = await database()
    .select({ network: networkMemberships.network })
    .from(networkMemberships)
    .where(eq(networkMemberships.personId, viewer.personId))
  const { groups: own } = await groupsAndPlaceOf(viewer.personId)
  const asOfficer = can(viewer, 'event.write', { ofNetwork: false, convenorIds: new Set() })
  const asked: HeldBy[] = [
    ...(asOfficer ? [nobody] : []),
    ...networks
      .filter((one) => convened.some(({ network }) => network === one))
      .map((network: Network) => ({ ...nobody, network })),
    ...operationalGroups
      .filter((group) => asOfficer || own.includes(group))
      .map((group: Group) => ({ ...nobody, group })),
    ...(asOfficer ? organisation.place.names.map((place) => ({ ...nobody, place })) : []),
  ]
  const may = await Promise.all(
    asked.map(async (holder) =>
      holder.network === null && asOfficer
        ? true
        : can(viewer, 'event.write', await holderOf(holder, at)),
    ),
  )
  return asked.filter((_, place) => may[place])
}

/** Why the viewer may not hold an event of this holder, or nothing. */
export async function whyNotHold(viewer: Actor, holder: HeldBy) {
  return refusalOf(viewer, 'event.write', await holderOf(holder, now()))
}

/** What the viewer holds: drafts, what is to come, and what was lately. */
export async function listHeldEvents(viewer: Actor) {
  const holders = await listHolders(viewer)
  const at = now()
  const rows = await database()
    .select()
    .from(events)
    .where(or(eq(events.state, 'draft'), gt(events.endsAt, addDays(at, -signUpsKeptDays))))
    .orderBy(asc(events.startsAt))
  const held = rows.filter((event) =>
    holders.some(
      ({ network, group, place }) =>
        network === event.network && group === event.group && place === event.place,
    ),
  )
  return {
    holds: holders.length > 0,
    drafts: held.filter(({ state }) => state === 'draft'),
    coming: held.filter(({ state, endsAt }) => state !== 'draft' && endsAt > at),
    over: held.filter(({ state, endsAt }) => state === 'published' && endsAt <= at).toReversed(),
  }
}
