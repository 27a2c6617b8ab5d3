import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import type { Work } from '@/lib/kernel/perform'

/**
 * Somebody is to get no more letters of these networks: not those on their way either, and nothing says that they were meant for
 * them. The row that says so comes first: a batch holds it, so whichever of the two comes later sees what the other did.
 */
export async function takeBackNetworkLetters(work: Work, personId: string, networks: string[]) {
  const theirs = work.tx
    .select({ id: letters.id })
    .from(letters)
    .where(inArray(letters.network, networks))
  await work.tx
    .delete(letterRecipients)
    .where(and(eq(letterRecipients.personId, personId), inArray(letterRecipients.letterId, theirs)))
  await work.tx
    .delete(outgoingMails)
    .where(
      and(
        eq(outgoingMails.personId, personId),
        inArray(outgoingMails.textId, theirs),
        inArray(outgoingMails.state, ['waiting', 'stuck']),
      ),
    )
}
