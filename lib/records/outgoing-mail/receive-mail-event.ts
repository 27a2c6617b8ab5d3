import 'server-only'
import { eq } from 'drizzle-orm'
import { mailEvents, outgoingMails } from '@/db/schema/kernel'
import { wallClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { markReferenceBounced } from '@/lib/people/referees/mark-reference-bounced'
import { forgetReturnedBy, noteReturned } from './returned-addresses'

export type MailEvent = { id: string; type: string; providerId: string; happenedAt?: Date }

type Mark = 'deliveredAt' | 'bouncedAt' | 'suppressedAt' | 'complainedAt'

/** Suppressed: it was not even tried, because an earlier email to this address came back or was called spam. */
const marks: Record<string, readonly [Mark, ...Mark[]]> = {
  'email.delivered': ['deliveredAt'],
  'email.bounced': ['bouncedAt'],
  'email.failed': ['bouncedAt'],
  'email.suppressed': ['bouncedAt', 'suppressedAt'],
  'email.complained': ['complainedAt'],
}

const tenMinutes = 10 * 60_000

/**
 * The mail provider says that a mail could not be delivered or was called spam. Each event counts once; other kinds are only noted.
 * Answers whether it is done with: an event can be here before we have written down which mail it is about, and should come again.
 */
export const receiveMailEvent = verb('mail.deliver', async (work, event: MailEvent) => {
  const happened = marks[event.type]
  const [mail] = await work.tx
    .select({
      id: outgoingMails.id,
      toEmail: outgoingMails.toEmail,
      message: outgoingMails.message,
    })
    .from(outgoingMails)
    .where(eq(outgoingMails.providerId, event.providerId))
  const age = wallClock().getTime() - (event.happenedAt?.getTime() ?? 0)
  if (happened && !mail && age < tenMinutes) return { done: false }
  const fresh = await work.tx
    .insert(mailEvents)
    .values({ id: event.id, type: event.type, receivedAt: work.now })
    .onConflictDoNothing()
    .returning({ id: mailEvents.id })
  if (fresh.length === 0 || !happened || !mail?.toEmail) return { done: true }
  await work.tx
    .update(outgoingMails)
    .set(Object.fromEntries(happened.map((mark) => [mark, work.now])))
    .where(eq(outgoingMails.id, mail.id))
  const [mark] = happened
  if (mark === 'deliveredAt') {
    await forgetReturnedBy(work, mail)
    return { done: true }
  }
  await noteReturned(work, mail, mark === 'bouncedAt' ? 'bounced' : 'spam')
  work.record(mark === 'bouncedAt' ? 'mail.bounced' : 'mail.complained', {
    kind: 'mail',
    id: mail.id,
  })
  if (mark === 'bouncedAt') await markReferenceBounced.within(work, { mailId: mail.id })
  return { done: true }
})
