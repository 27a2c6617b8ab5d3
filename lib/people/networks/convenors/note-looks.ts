import 'server-only'
import { and, eq } from 'drizzle-orm'
import { networkLooks, networkMemberships } from '@/db/schema/people/networks'
import { dateOf } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { Network } from '@/lib/organisation'
import { networkMembers } from '../memberships'

/** Writes down for each of these members of a network, once a day, that its convenor who acts has seen that they are in it. */
export async function noteLooks(
  work: Work,
  network: Network,
  seen: readonly { id: string; personId: string }[],
) {
  const { personId } = work.person
  const others = seen.filter((one) => one.personId !== personId)
  if (others.length === 0) return
  const [own] = await networkMembers(
    work.tx,
    and(eq(networkMemberships.network, network), eq(networkMemberships.personId, personId)),
    work.now,
  )
  await work.tx
    .insert(networkLooks)
    .values(
      others.map(({ id }) => ({
        id: newId(),
        membershipId: id,
        lookedById: own!.id,
        lookedOn: dateOf(work.now),
        lookedAt: work.now,
      })),
    )
    .onConflictDoNothing()
}
