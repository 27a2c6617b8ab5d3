import 'server-only'
import { type Database, database, type Transaction } from '@/db/client'
import type { Group } from '@/lib/organisation'
import { listGroupMembers } from './group-members'

/** Who convenes a group now. Of nothing but a group there are none. */
export async function groupConvenorsOf(
  group: Group | null,
  at: Date,
  db: Database | Transaction = database(),
): Promise<ReadonlySet<string>> {
  const there = group ? await listGroupMembers([group], at, db) : []
  const convenors = there.filter(({ role }) => role === 'convenor')
  return new Set(convenors.map(({ personId }) => personId))
}
