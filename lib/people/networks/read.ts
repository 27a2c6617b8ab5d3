import 'server-only'
import { and, asc, count, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { type Network, networks } from '@/lib/organisation'
import { standingSql } from '@/lib/people/members/standing-sql'
import { refusalOf } from '@/lib/permissions'
import { dateOfBirthOf, isOpenAt, networksWithAgeLimit } from './age-limit'

export type OwnNetwork = { network: Network; joinedAt: Date; shownToMembers: boolean }

/** One's own networks, and those that somebody is too old for. Nobody else is ever shown this. */
export async function listOwnNetworks(viewer: Actor) {
  if (viewer.kind !== 'person') return undefined
  const { personId } = viewer
  const rows = await database()
    .select()
    .from(networkMemberships)
    .where(eq(networkMemberships.personId, personId))
    .orderBy(asc(networkMemberships.joinedAt))
  const [at, born] = [now(), await dateOfBirthOf(personId)]
  // A network with an age limit ends by itself on the birthday.
  const own = (rows as OwnNetwork[]).filter(({ network }) => isOpenAt(network, born, at))
  const tooOldFor = networks.filter((network) => isOpenAt(network, born, at) === false)
  return { own, tooOldFor }
}

const fewest = 5

/** How many members are in each network, for officers. Few are said as few, so that no number points at a person. */
export async function countNetworks(
  viewer: Actor,
): Promise<{ network: Network; count: string }[] | undefined> {
  if (refusalOf(viewer, 'network.count')) return undefined
  const at = now()
  const counts = await database()
    .select({ network: networkMemberships.network, count: count() })
    .from(networkMemberships)
    .innerJoin(standings, eq(standings.personId, networkMemberships.personId))
    .where(isCurrent(at))
    .groupBy(networkMemberships.network)
  const ofAge = await countOfAge(at)
  return networks.map((network) => {
    const there = counts.find((one) => one.network === network)?.count ?? 0
    return { network, count: inWords(ofAge.get(network) ?? there) }
  })
}

const isCurrent = (at: Date) => inArray(standingSql(at), ['good', 'grace', 'provisional'])

// Dates of birth are sealed, so what ends on a birthday cannot be counted in SQL.
async function countOfAge(at: Date): Promise<Map<Network, number>> {
  const rows = await database()
    .select({ network: networkMemberships.network, born: people.dateOfBirthSealed })
    .from(networkMemberships)
    .innerJoin(standings, eq(standings.personId, networkMemberships.personId))
    .innerJoin(people, eq(people.id, networkMemberships.personId))
    .where(and(inArray(networkMemberships.network, networksWithAgeLimit), isCurrent(at)))
  return new Map(
    networksWithAgeLimit.map((network) => [
      network,
      rows.filter((row) => row.network === network && isOpenAt(network, row.born, at)).length,
    ]),
  )
}

function inWords(count: number) {
  return count < fewest ? `fewer than ${fewest}` : String(count)
}
