import 'server-only'
import { and, eq } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import { verb, type Work } from '@/lib/kernel/perform'
import { networks } from '@/lib/organisation'
import { ownMembership } from '../show-in-network'
import { takeBackNetworkLetters } from './take-back-network-letters'

/** A member of a network asks for the letters of its convenors, or for no more of them. */
export const chooseNetworkLetters = verb(
  'network-letter.choose',
  { subject: ownMembership },
  async (
    work,
    { id, personId, network },
    { letters }: { membershipId: string; letters: boolean },
  ) => {
    await work.tx
      .update(networkMemberships)
      .set({ wantsLetters: letters })
      .where(eq(networkMemberships.id, id))
    if (!letters) await takeBackNetworkLetters(work, personId, [network])
  },
)

/** The list of a link in such a letter: "network/women". Nothing where it is about something else. */
function networkOfList(list: string) {
  return networks.find((network) => list === `network/${network}`)
}

/** By the link in a letter, which ends it without signing in. Nothing of it is in the audit. */
export async function stopNetworkLetters(work: Work, personId: string, list: string) {
  const network = networkOfList(list)
  if (!network) return
  await work.tx
    .update(networkMemberships)
    .set({ wantsLetters: false })
    .where(and(eq(networkMemberships.personId, personId), eq(networkMemberships.network, network)))
  await takeBackNetworkLetters(work, personId, [network])
}
