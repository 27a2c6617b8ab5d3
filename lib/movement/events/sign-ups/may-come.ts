import 'server-only'
import { eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { networkMemberships } from '@/db/schema/people/networks'
import { whoseAreFor } from '@/lib/democracy/meetings/invited'
import { now } from '@/lib/kernel/clock'
import { networkMembers } from '@/lib/people/networks/memberships'
import type { EventRow } from '../lock-event'

/** How the table of permissions sees whoever wants to read of an event or come to it. */
export type MayCome = {
  open: boolean
  invited: boolean
  /** Their place in the network, where it is for the network alone: nothing else says there that they come. */
  membershipId?: string
}

type ForWhom = Pick<EventRow, 'audience' | 'network' | 'group' | 'place'>

/** Which of these events are for somebody, however they stand; within an act by its transaction and its time. */
export async function whichMayCome(
  personId: string,
  events: readonly ForWhom[],
  within?: { at: Date; db: Database | Transaction },
): Promise<(event: ForWhom) => MayCome> {
  const own = events.filter(({ audience }) => audience === 'own')
  const isTheirs = await whoseAreFor(personId, own, within)
  const { at, db } = within ?? { at: now(), db: database() }
  const inNetworks = own.some(({ network }) => network)
    ? await networkMembers(db, eq(networkMemberships.personId, personId), at)
    : []
  return (event) => {
    if (event.audience === 'everyone') return { open: true, invited: true }
    if (event.audience === 'members') return { open: false, invited: true }
    if (!event.network) return { open: false, invited: isTheirs(event) }
    const there = inNetworks.find(({ network }) => network === event.network)
    return { open: false, invited: there !== undefined, membershipId: there?.id }
  }
}

/** The same of one. */
export async function mayCome(
  personId: string,
  event: ForWhom,
  within?: { at: Date; db: Database | Transaction },
): Promise<MayCome> {
  return (await whichMayCome(personId, [event], within))(event)
}
