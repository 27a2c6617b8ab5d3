import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { networkMemberships } from '@/db/schema/people/networks'
import { isFor } from '@/lib/democracy/meetings/invited'
import { networkMembers } from '@/lib/people/networks/memberships'
import type { EventRow } from '../lock-event'

/** How the table of permissions sees whoever wants to read of an event or come to it. */
export type MayCome = {
  open: boolean
  invited: boolean
  /** Their place in the network, where it is for the network alone: nothing else says there that they come. */
  membershipId?: string
}

/** Whether an event is for somebody, however they stand. */
export async function mayCome(
  personId: string,
  event: Pick<EventRow, 'audience' | 'network' | 'group' | 'place'>,
  at: Date,
  db: Database | Transaction,
): Promise<MayCome> {
  const { audience, network, group, place } = event
  if (audience === 'everyone') return { open: true, invited: true }
  if (audience === 'members') return { open: false, invited: true }
  if (!network) return { open: false, invited: await isFor(personId, { group, place }, at, db) }
  const [own] = await networkMembers(
    db,
    and(eq(networkMemberships.personId, personId), eq(networkMemberships.network, network)),
    at,
  )
  return { open: false, invited: own !== undefined, membershipId: own?.id }
}
