import 'server-only'
import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { emails } from '@/emails/catalogue'
import type { Work } from '@/lib/kernel/perform'

const onPaper = emails.filter((email) => email.onPaper).map(({ name }) => name)

/** In every sharing that somebody is part of, for whose mailbox is no more. */
export async function stopAllSharing(work: Work, personId: string): Promise<void> {
  const { personId: sharer, holderId } = sharedAddresses
  await stopSharing(work, or(eq(sharer, personId), eq(holderId, personId)))
}

/**
 * Ends sharing, however it comes to its end. What waits for whoever read somebody else's mailbox does not go there any more: to
 * their own address if they have one now (`ownAddress`), else by post where there are words for paper, and else not at all. A mail
 * server that is away, or a letter to very many, can hold an email back for hours.
 */
export async function stopSharing(
  work: Work,
  which: SQL | undefined,
  ownAddress?: string,
): Promise<void> {
  const ended = await work.tx
    .update(sharedAddresses)
    .set({ endedAt: work.now })
    .where(and(which, isNull(sharedAddresses.endedAt)))
    .returning()
  const sharers = ended.filter(({ confirmedAt }) => confirmedAt).map(({ personId }) => personId)
  if (sharers.length === 0) return
  const waiting = and(
    inArray(outgoingMails.personId, sharers),
    inArray(outgoingMails.state, ['waiting', 'stuck']),
  )
  if (ownAddress) {
    await work.tx.update(outgoingMails).set({ toEmail: ownAddress }).where(waiting)
    return
  }
  await work.tx
    .update(outgoingMails)
    .set({ toEmail: null, state: 'to-print' })
    .where(and(waiting, inArray(outgoingMails.message, onPaper)))
  await work.tx.update(outgoingMails).set({ state: 'withdrawn' }).where(waiting)
}
