import 'server-only'
import { and, eq, inArray, ne, type SQL } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { letters } from '@/db/schema/people/letters'
import { introductionBlocks, networkMemberships } from '@/db/schema/people/networks'
import type { Work } from '@/lib/kernel/perform'
import { takeBackNetworkLetters } from './letters/take-back-network-letters'
import { networkEmails } from './network-emails'

/**
 * Takes somebody out of networks, and with that all that hangs on it: what they showed, requests in both directions, blocks,
 * letters, and that our emails about networks went to them. An email that is still on its way about another network goes.
 */
export async function forgetNetworks(work: Work, personId: string, which?: SQL): Promise<number> {
  const before = await work.tx
    .select({ network: networkMemberships.network })
    .from(networkMemberships)
    .where(and(eq(networkMemberships.personId, personId), which))
  const theirs = before.map(({ network }) => network as string)
  await work.tx
    .update(letters)
    .set({ writtenBy: null })
    .where(and(eq(letters.writtenBy, personId), inArray(letters.network, theirs)))
  await takeBackNetworkLetters(work, personId, theirs)
  const left = await work.tx
    .delete(networkMemberships)
    .where(and(eq(networkMemberships.personId, personId), which))
    .returning({ id: networkMemberships.id })
  const rest = await work.tx.$count(networkMemberships, eq(networkMemberships.personId, personId))
  if (rest === 0)
    await work.tx.delete(introductionBlocks).where(eq(introductionBlocks.personId, personId))
  await work.tx
    .delete(outgoingMails)
    .where(
      and(
        eq(outgoingMails.personId, personId),
        inArray(outgoingMails.message, networkEmails),
        rest > 0 ? ne(outgoingMails.state, 'waiting') : undefined,
      ),
    )
  return left.length
}
