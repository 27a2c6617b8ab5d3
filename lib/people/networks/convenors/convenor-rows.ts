import 'server-only'
import { and, asc, eq, gt, lte, type SQL } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { networkConvenors, networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Work } from '@/lib/kernel/perform'
import type { Network } from '@/lib/organisation'
import { isOpenAt } from '../age-limit'
import { isCurrentSql } from '../memberships'

/** Convenors and those who offer to be one, by when they offered; nobody whose membership has lapsed or who is too old. */
export async function convenorRows(db: Database | Transaction, where: SQL | undefined, at: Date) {
  const rows = await db
    .select({ convenor: networkConvenors, membership: networkMemberships, person: people })
    .from(networkConvenors)
    .innerJoin(networkMemberships, eq(networkMemberships.id, networkConvenors.membershipId))
    .innerJoin(standings, eq(standings.personId, networkMemberships.personId))
    .innerJoin(people, eq(people.id, networkMemberships.personId))
    .where(and(where, isCurrentSql(at)))
    .orderBy(asc(networkConvenors.id))
  return rows
    .filter(({ membership, person }) => isOpenAt(membership.network, person.dateOfBirthSealed, at))
    .map(({ convenor, membership, person }) => ({
      ...convenor,
      personId: membership.personId,
      network: membership.network,
      name: person.name,
      called: person.called,
    }))
}

/** Whose term runs at this moment: what a convenor may do comes from it and from nothing else. */
export const inOfficeSql = (at: Date) =>
  and(
    eq(networkConvenors.state, 'appointed'),
    lte(networkConvenors.startsAt, at),
    gt(networkConvenors.endsAt, at),
  )

/** The convenors of a network now, as the table of permissions asks for them. */
export async function convenorsOf(
  network: Network,
  at: Date,
  db: Database | Transaction = database(),
) {
  const inOffice = and(inOfficeSql(at), eq(networkMemberships.network, network))
  const rows = await convenorRows(db, inOffice, at)
  return { network, convenorIds: rows.map(({ personId }) => personId) }
}

/** A convenor, or somebody who offers to be one, locked for what is about to happen. */
export async function lockConvenor(work: Work, { convenorId }: { convenorId: string }) {
  await work.tx
    .select({ id: networkConvenors.id })
    .from(networkConvenors)
    .where(eq(networkConvenors.id, convenorId))
    .for('update')
  const [found] = await convenorRows(work.tx, eq(networkConvenors.id, convenorId), work.now)
  return found
}
