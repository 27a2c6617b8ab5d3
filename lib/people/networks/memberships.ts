import 'server-only'
import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { unseal } from '@/lib/kernel/field-encryption'
import type { Network } from '@/lib/organisation'
import { standingSql } from '@/lib/people/members/standing-sql'
import { isOpenAt } from './age-limit'

/** Somebody in a network, as they chose to be seen there. */
export type NetworkMember = {
  id: string
  personId: string
  network: Network
  consentVersion: number
  shownToMembers: boolean
  name: string
  pronouns?: string
  place?: string
  line?: string
  email: string | null
  phone: string | null
}

/** In a network counts whose membership is current, and who is young enough where that matters: whoever lapsed rests in it. */
export const isCurrentSql = (at: Date) => inArray(standingSql(at), ['good', 'grace', 'provisional'])

/** Those in networks that `where` finds and that count now, who joined last on top. */
export async function networkMembers(
  db: Database | Transaction,
  where: SQL | undefined,
  at: Date,
  limit = 100,
): Promise<NetworkMember[]> {
  const rows = await db
    .select({ membership: networkMemberships, person: people })
    .from(networkMemberships)
    .innerJoin(standings, eq(standings.personId, networkMemberships.personId))
    .innerJoin(people, eq(people.id, networkMemberships.personId))
    .where(and(where, isCurrentSql(at)))
    .orderBy(desc(networkMemberships.id))
    .limit(limit)
  return rows
    .filter(({ membership, person }) => isOpenAt(membership.network, person.dateOfBirthSealed, at))
    .map(({ membership, person }) => ({
      ...shownOf(membership, person),
      consentVersion: membership.consentVersion,
      email: person.email,
      phone: person.phone,
    }))
}

type Membership = typeof networkMemberships.$inferSelect
type Person = Pick<typeof people.$inferSelect, 'called' | 'pronouns' | 'constituency'>

/** A membership of a network as its other members see it. */
export function shownOf(membership: Membership, person: Person) {
  const { id, personId, network, shownToMembers, showsPronouns, showsPlace } = membership
  return {
    id,
    personId,
    network,
    shownToMembers,
    name: membership.shownName ?? person.called,
    pronouns: (showsPronouns && person.pronouns) || undefined,
    place: (showsPlace && person.constituency) || undefined,
    line: membership.lineSealed ? unseal<string>(membership.lineSealed) : undefined,
  }
}
