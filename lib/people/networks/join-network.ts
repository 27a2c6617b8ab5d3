import 'server-only'
import { networkMemberships } from '@/db/schema/people/networks'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Network } from '@/lib/organisation'
import { dateOfBirthOf, isOpenAt } from './age-limit'

type Joining = {
  personId: string
  network: Network
  consentVersion: number
  shownToMembers: boolean
}

/**
 * A member says who they are, in their own words of joining, and to whom it shows. That is special-category data: nothing of it
 * is in the audit, which officers read and nobody can take anything out of. Said again, it only changes to whom it shows.
 */
export const joinNetwork = verb('network.join', async (work, joining: Joining) => {
  const { personId, network, consentVersion, shownToMembers } = joining
  await assertOfAge(work, joining)
  await work.tx
    .insert(networkMemberships)
    .values({
      id: newId(),
      personId,
      network,
      consentVersion,
      shownToMembers,
      joinedAt: work.now,
    })
    .onConflictDoUpdate({
      target: [networkMemberships.personId, networkMemberships.network],
      set: { shownToMembers, consentVersion },
    })
})

async function assertOfAge(work: Work, { personId, network }: Joining) {
  const open = isOpenAt(network, await dateOfBirthOf(personId, work.tx), work.now)
  if (open === undefined) throw new Refusal('network.birth-date-unknown')
  if (!open) throw new Refusal('network.not-open-to-you')
}
