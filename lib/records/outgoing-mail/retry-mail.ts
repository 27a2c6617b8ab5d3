import 'server-only'
import { and, eq } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** An officer sends a mail on its way again that would not go. */
export const retryMail = verb('mail.retry', async (work, { mailId }: { mailId: string }) => {
  const again = await work.tx
    .update(outgoingMails)
    .set({ state: 'waiting', tries: 0, lastError: null })
    .where(and(eq(outgoingMails.id, mailId), eq(outgoingMails.state, 'stuck')))
    .returning({ id: outgoingMails.id })
  if (again.length !== 1) throw new Refusal('moved-meanwhile')
  await work.queue('deliver-mail', { mailId })
  work.record('mail.retried', { kind: 'mail', id: mailId })
})
