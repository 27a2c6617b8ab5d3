import 'server-only'
import { type Database, database, type Transaction } from '@/db/client'
import { groupConvenorsOf } from '@/lib/people/groups/group-convenors'
import { convenorsOf } from '@/lib/people/networks/convenors/convenor-rows'
import type { HeldBy } from './states'

/** Who holds an event and who convenes them now, as the table of permissions asks for it. */
export async function holderOf(
  { network, group }: Pick<HeldBy, 'network' | 'group'>,
  at: Date,
  db: Database | Transaction = database(),
) {
  const networkConvenors = network ? (await convenorsOf(network, at, db)).convenorIds : []
  return {
    ofNetwork: network !== null,
    convenorIds: new Set([...networkConvenors, ...(await groupConvenorsOf(group, at, db))]),
  }
}
