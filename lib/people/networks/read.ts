import 'server-only'
import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { convenorVotes, networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { countInSteps } from '@/lib/kernel/published-count'
import { type Network, networks } from '@/lib/organisation'
import { refusalOf } from '@/lib/permissions'
import { dateOfBirthOf, isOpenAt } from './age-limit'
import { shownOf } from './memberships'
import { lastTold } from './take-network-counts'

/** One's own networks, what others see there, and those that somebody is too old for. Nobody else is ever shown this. */
export async function listOwnNetworks(viewer: Actor) {
  if (viewer.kind !== 'person') return undefined
  const { personId } = viewer
  const [at, born] = [now(), await dateOfBirthOf(personId)]
  const rows = await database()
    .select({
      membership: networkMemberships,
      person: people,
      voteUntil: convenorVotes.closesAt,
    })
    .from(networkMemberships)
    .innerJoin(people, eq(people.id, networkMemberships.personId))
    .leftJoin(
      convenorVotes,
      and(
        eq(convenorVotes.network, networkMemberships.network),
        isNull(convenorVotes.countedAt),
        gt(convenorVotes.closesAt, at),
        lte(networkMemberships.joinedAt, convenorVotes.opensAt),
      ),
    )
    .where(eq(networkMemberships.personId, personId))
    .orderBy(asc(networkMemberships.joinedAt))
  // A network with an age limit ends by itself on the birthday.
  const own = rows
    .filter(({ membership }) => isOpenAt(membership.network, born, at))
    .map(({ membership, person, voteUntil }) => ({
      ...shownOf(membership, person),
      joinedAt: membership.joinedAt,
      /** Until when its vote on who convenes it is open to them, whether they have voted or not. */
      voteUntil: voteUntil ?? undefined,
      consentVersion: membership.consentVersion,
    }))
  const tooOldFor = networks.filter((network) => isOpenAt(network, born, at) === false)
  return { own, tooOldFor }
}

export type OwnNetwork = NonNullable<Awaited<ReturnType<typeof listOwnNetworks>>>['own'][number]

/** What somebody chose to show in one of their networks, for the form in which they choose it. */
export async function getOwnShowing(viewer: Actor, membershipId: string) {
  if (viewer.kind !== 'person' || !isId(membershipId)) return undefined
  const [found] = await database()
    .select({ membership: networkMemberships, person: people })
    .from(networkMemberships)
    .innerJoin(people, eq(people.id, networkMemberships.personId))
    .where(
      and(
        eq(networkMemberships.id, membershipId),
        eq(networkMemberships.personId, viewer.personId),
      ),
    )
  if (!found) return undefined
  const { membership, person } = found
  return {
    ...shownOf(membership, person),
    membership,
    called: person.called,
    pronounsToShow: person.pronouns,
    placeToShow: person.constituency,
  }
}

/** What officers are told of the networks: how many members each had when they were last counted, within five. */
export async function listNetworkCounts(
  viewer: Actor,
): Promise<{ network: Network; told?: string; countedAt?: Date }[] | undefined> {
  if (refusalOf(viewer, 'network.count')) return undefined
  return Promise.all(
    networks.map(async (network) => {
      const last = await lastTold(database(), network)
      return { network, told: last && countInSteps(last.count), countedAt: last?.countedAt }
    }),
  )
}
