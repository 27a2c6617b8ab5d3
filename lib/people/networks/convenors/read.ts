import 'server-only'
import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import {
  convenorBackers,
  networkConvenors,
  networkLooks,
  networkMemberships,
} from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import type { Network } from '@/lib/organisation'
import { bothNames } from '@/lib/people/members/both-names'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { ownPlaceIn } from '../read-network'
import { convenorRows, convenorsOf, inOfficeSql } from './convenor-rows'
import { lapseConvenorEnds, lapseConvenors } from './lapse-convenors'

/** Who convenes which network now, for our members: to be named for it is what a convenor agreed to. */
export async function listNetworkConvenors(viewer: Actor, network?: Network) {
  if (!can(viewer, 'network.read')) return []
  const at = now()
  const of = network ? eq(networkMemberships.network, network) : undefined
  const rows = await convenorRows(database(), and(inOfficeSql(at), of), at)
  return rows.map(({ id, network, name, endsAt }) => ({ id, network, name, until: endsAt! }))
}

/** Whether the viewer is to see a convenor's parts of a network's page. The list itself asks for their second factor. */
export async function convenesNow(viewer: Actor, network: Network): Promise<boolean> {
  if (viewer.kind !== 'person') return false
  return (await convenorsOf(network, now())).convenorIds.includes(viewer.personId)
}

/** Who offers to be a convenor of the viewer's own network, and how the viewer stands to it. For its members only. */
export async function listOffersToConvene(viewer: Actor, network: Network) {
  const own = await ownPlaceIn(viewer, network)
  if (!own) return undefined
  const rows = await convenorRows(database(), eq(networkMemberships.network, network), now())
  const backed = await database()
    .select({ convenorId: convenorBackers.convenorId })
    .from(convenorBackers)
    .where(eq(convenorBackers.membershipId, own.id))
  const mine = rows.find(({ membershipId }) => membershipId === own.id)
  return {
    own: mine && { id: mine.id, state: mine.state, until: mine.endsAt },
    membershipId: own.id,
    offers: rows
      .filter(({ state, membershipId }) => state === 'offered' && membershipId !== own.id)
      .map(({ id, name }) => ({
        id,
        name,
        backed: backed.some(({ convenorId }) => convenorId === id),
      })),
  }
}

/** What waits for an officer, and who convenes now: without who backed them, or how many. */
export async function listConvenorsAtDesk(viewer: Actor) {
  if (!can(viewer, 'term.list')) return undefined
  const at = now()
  const rows = await convenorRows(
    database(),
    inArray(networkConvenors.state, ['backed', 'proposed', 'appointed']),
    at,
  )
  const waiting = await waitingNow()
  return rows
    .filter(({ state, endsAt }) => state !== 'appointed' || endsAt! > at)
    .map((row) => {
      const ends = row.endProposedBy !== null
      const proposed = ends
        ? { by: row.endProposedBy, at: row.endProposedAt }
        : { by: row.proposedBy, at: row.proposedAt }
      const waits =
        ends || row.state === 'proposed'
          ? waiting(proposed, ends ? lapseConvenorEnds : lapseConvenors)
          : undefined
      return {
        id: row.id,
        network: row.network,
        since: row.offeredAt,
        name: bothNames(row),
        state: row.state,
        until: row.endsAt,
        endProposed: ends,
        waits,
        mayPropose: row.state === 'backed' && can(viewer, 'convenor.propose', row),
        mayConfirm:
          row.state === 'proposed' &&
          can(viewer, 'convenor.confirm', {
            ...row,
            officers: [row.proposedBy!],
            spent: waits?.spent,
          }),
        mayDecline: row.state !== 'appointed' && can(viewer, 'convenor.decline', row),
        mayProposeEnd:
          row.state === 'appointed' &&
          !row.endProposedBy &&
          can(viewer, 'convenor.propose-end', row),
        mayConfirmEnd:
          row.endProposedBy !== null &&
          can(viewer, 'convenor.confirm-end', {
            ...row,
            officers: [row.endProposedBy],
            spent: waits?.spent,
          }),
      }
    })
}

export type ConvenorAtDesk = NonNullable<Awaited<ReturnType<typeof listConvenorsAtDesk>>>[number]

const looker = alias(networkMemberships, 'looker')

const looksAtOnce = 20

/** Which convenors saw on their list that the viewer is in a network, the last time on top, a page at a time. */
export async function listLooksAtOwn(viewer: Actor, membershipId: string, before?: string) {
  if (viewer.kind !== 'person') return { looks: [] }
  const rows = await database()
    .select({ id: networkLooks.id, at: networkLooks.lookedAt, name: people.called })
    .from(networkLooks)
    .innerJoin(networkMemberships, eq(networkMemberships.id, networkLooks.membershipId))
    .leftJoin(looker, eq(looker.id, networkLooks.lookedById))
    .leftJoin(people, eq(people.id, looker.personId))
    .where(
      and(
        eq(networkLooks.membershipId, membershipId),
        eq(networkMemberships.personId, viewer.personId),
        before && isId(before) ? lt(networkLooks.id, before) : undefined,
      ),
    )
    .orderBy(desc(networkLooks.id))
    .limit(looksAtOnce + 1)
  const looks = rows.slice(0, looksAtOnce)
  return { looks, next: rows.length > looksAtOnce ? looks.at(-1)!.id : undefined }
}
