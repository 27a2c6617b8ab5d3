import 'server-only'
import type { Database, Transaction } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { personOf } from '@/lib/kernel/actor'
import type { Group } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { listGroupMembers } from './group-members'

/** Whether somebody reads the names of all who are in a group: the officers who appoint, and the group itself. */
export async function readsAllOfGroup(
  tx: Transaction,
  viewer: Actor,
  group: Group,
  at: Date,
): Promise<boolean> {
  if (can(viewer, 'term.list')) return true
  const own = personOf(viewer)
  return (await listGroupMembers([group], at, tx)).some(({ personId }) => personId === own)
}

/** Who is in a group now, as far as they let our members read it; all of them for whoever may know. */
export async function namedInGroup(
  db: Database | Transaction,
  group: Group,
  { at, all }: { at: Date; all: boolean },
): Promise<string[]> {
  const members = await listGroupMembers([group], at, db)
  return members
    .filter(({ visibleTo }) => all || visibleTo !== 'group')
    .map(({ personId }) => personId)
}
