import 'server-only'
import { and, eq, inArray, lt, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { introductionBlocks, introductions, networkMemberships } from '@/db/schema/people/networks'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import type { Network } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { blockedHashOf } from './introduction-blocks'
import { type NetworkMember, networkMembers } from './memberships'

const pageful = 50

/** How the viewer stands to another member of the network. A request that was declined looks like one without an answer. */
export type Acquaintance = 'themselves' | 'in-touch' | 'asked' | 'asked-you' | 'no-more' | 'none'

/** The viewer's own place in a network, if they are in it now. */
export async function ownPlaceIn(viewer: Actor, network: Network) {
  if (viewer.kind !== 'person' || !can(viewer, 'network.read')) return undefined
  const [own] = await networkMembers(
    database(),
    and(eq(networkMemberships.personId, viewer.personId), eq(networkMemberships.network, network)),
    now(),
  )
  return own
}

/** The members of a network who chose to be seen there, as they chose it: for its own members and nobody else. */
export async function listShownMembers(viewer: Actor, network: Network, before?: string) {
  const own = await ownPlaceIn(viewer, network)
  if (!own) return undefined
  const shown = and(
    eq(networkMemberships.network, network),
    eq(networkMemberships.shownToMembers, true),
    before && isId(before) ? lt(networkMemberships.id, before) : undefined,
  )
  const found = await networkMembers(database(), shown, now(), pageful + 1)
  const listed = found.slice(0, pageful)
  const acquaintance = await acquaintances(own, listed)
  return {
    own,
    members: listed.map(({ id, personId, name, pronouns, place, line }) => ({
      id,
      name,
      pronouns,
      place,
      line,
      ...acquaintance(personId),
    })),
    next: found.length > pageful ? listed.at(-1)!.id : undefined,
  }
}

export type ShownMember = NonNullable<
  Awaited<ReturnType<typeof listShownMembers>>
>['members'][number]

/** One member of a network whom the viewer may ask to be put in touch. */
export async function getMemberToAsk(viewer: Actor, membershipId: string) {
  if (!isId(membershipId)) return undefined
  const found = eq(networkMemberships.id, membershipId)
  const [other] = await networkMembers(database(), found, now())
  const own = other?.shownToMembers ? await ownPlaceIn(viewer, other.network) : undefined
  if (!other || !own) return undefined
  const { id, network, name, pronouns, place, line, personId } = other
  const { acquaintance } = (await acquaintances(own, [other]))(personId)
  return { id, network, name, pronouns, place, line, acquaintance, own }
}

async function acquaintances(own: NetworkMember, others: NetworkMember[]) {
  const of = (ids: string[]) =>
    database()
      .select({ id: networkMemberships.id })
      .from(networkMemberships)
      .where(inArray(networkMemberships.personId, ids))
  const [mine, theirs] = [of([own.personId]), of(others.map(({ personId }) => personId))]
  const rows = await database()
    .select({
      toId: introductions.toId,
      fromId: introductions.fromId,
      state: introductions.state,
    })
    .from(introductions)
    .where(
      or(
        and(inArray(introductions.fromId, mine), inArray(introductions.toId, theirs)),
        and(inArray(introductions.fromId, theirs), inArray(introductions.toId, mine)),
      ),
    )
  const places = await database()
    .select({ id: networkMemberships.id, personId: networkMemberships.personId })
    .from(networkMemberships)
    .where(
      inArray(
        networkMemberships.id,
        rows.flatMap(({ toId, fromId }) => [toId, fromId]),
      ),
    )
  const whose = new Map(places.map(({ id, personId }) => [id, personId]))
  const blocks = await database()
    .select({ hash: introductionBlocks.blockedHash })
    .from(introductionBlocks)
    .where(eq(introductionBlocks.personId, own.personId))
  const blocked = new Set(blocks.map(({ hash }) => hash))
  return (personId: string): { acquaintance: Acquaintance; blocked: boolean } => {
    const made = rows.filter(({ toId }) => whose.get(toId) === personId)
    const got = rows.filter(({ fromId }) => whose.get(fromId) === personId)
    const inState = (state: string) => [...made, ...got].some((row) => row.state === state)
    return {
      blocked: blocked.has(blockedHashOf(own.personId, personId)),
      acquaintance:
        personId === own.personId
          ? 'themselves'
          : inState('accepted')
            ? 'in-touch'
            : got.some(({ state }) => state === 'asked')
              ? 'asked-you'
              : made.some(({ state }) => state !== 'ended')
                ? 'asked'
                : made.length > 0
                  ? 'no-more'
                  : 'none',
    }
  }
}
