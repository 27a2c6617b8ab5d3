import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import type { Actor } from '@/lib/kernel/actor'
import { deliverMail, isRefusedForGood } from '@/lib/kernel/deliver-mail'
import { verb } from '@/lib/kernel/perform'
import { markReferenceBounced } from '@/lib/people/referees/mark-reference-bounced'
import { noteReturned } from './returned-addresses'

/** Delivers a mail. Where that is given up, whoever relies on it learns it, as they do when one comes back. */
export async function deliverOrNote(actor: Actor, { mailId }: { mailId: string }) {
  try {
    await deliverMail(mailId)
  } catch (error) {
    const stuck = and(eq(outgoingMails.id, mailId), eq(outgoingMails.state, 'stuck'))
    if ((await database().$count(outgoingMails, stuck)) > 0) {
      await markReferenceBounced(actor, { mailId })
      if (isRefusedForGood(error)) await noteRefused(actor, { mailId })
    }
    throw error
  }
}

/** The mail server of the address knows no such mailbox, which says the same as a mail that came back. */
const noteRefused = verb('mail.deliver', async (work, { mailId }: { mailId: string }) => {
  const [mail] = await work.tx
    .select({ toEmail: outgoingMails.toEmail, message: outgoingMails.message })
    .from(outgoingMails)
    .where(eq(outgoingMails.id, mailId))
  if (mail) await noteReturned(work, mail, 'bounced')
})
