import 'server-only'
import { eq } from 'drizzle-orm'
import { mailEvents, outgoingMails } from '@/db/schema/kernel'
import { verb } from '@/lib/kernel/perform'
import { markReferenceBounced } from '@/lib/people/referees/mark-reference-bounced'

export type MailEvent = { id: string; type: string; providerId: string }

const marks: Record<string, 'bouncedAt' | 'complainedAt'> = {
  'email.bounced': 'bouncedAt',
  'email.failed': 'bouncedAt',
  'email.complained': 'complainedAt',
}

/** The mail provider says that a mail came back or was called spam. Each event counts once; other kinds are only noted. */
export const receiveMailEvent = verb('mail.deliver', async (work, event: MailEvent) => {
  const fresh = await work.tx
    .insert(mailEvents)
    .values({ id: event.id, type: event.type, receivedAt: work.now })
    .onConflictDoNothing()
    .returning({ id: mailEvents.id })
  const mark = marks[event.type]
  if (fresh.length === 0 || !mark) return
  const [mail] = await work.tx
    .update(outgoingMails)
    .set({ [mark]: work.now })
    .where(eq(outgoingMails.providerId, event.providerId))
    .returning({ id: outgoingMails.id })
  if (!mail) return
  work.record(mark === 'bouncedAt' ? 'mail.bounced' : 'mail.complained', {
    kind: 'mail',
    id: mail.id,
  })
  if (mark === 'bouncedAt') await markReferenceBounced.within(work, { mailId: mail.id })
})
