import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { emails } from '@/emails/catalogue'
import type { Work } from '@/lib/kernel/perform'

const onPaper = emails.filter((email) => email.onPaper).map(({ name }) => name)

/**
 * What waits for somebody does not go to a mailbox any more that they no longer read: by post where there are words for paper, and else
 * not at all. A mail server that is away, or a letter to very many, can hold an email back for hours.
 */
export async function writeByPostInstead(work: Work, personId: string): Promise<void> {
  const waiting = and(
    eq(outgoingMails.personId, personId),
    inArray(outgoingMails.state, ['waiting', 'stuck']),
  )
  await work.tx
    .update(outgoingMails)
    .set({ toEmail: null, state: 'to-print' })
    .where(and(waiting, inArray(outgoingMails.message, onPaper)))
  await work.tx.update(outgoingMails).set({ state: 'withdrawn' }).where(waiting)
}
