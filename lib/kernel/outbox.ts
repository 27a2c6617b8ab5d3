import 'server-only'
import type { Transaction } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { newId } from './ids'
import { later } from './jobs'
import { seal } from './seal'

/** A mail that a verb leaves in the tray. */
export type Letter = {
  to: { email: string; personId?: string }
  /** What makes it this mail: a second one with the same key is not sent. */
  key: string
  props: Record<string, unknown>
}

/** Puts a mail into the outbox in the verb's own transaction: no mail without the act, no act without its mail. */
export async function postMail(tx: Transaction, at: Date, message: string, letter: Letter) {
  const id = newId()
  const posted = await tx
    .insert(outgoingMails)
    .values({
      id,
      dedupeKey: `${message}/${letter.key}`,
      message,
      toEmail: letter.to.email,
      personId: letter.to.personId,
      propsSealed: seal(letter.props),
      createdAt: at,
    })
    .onConflictDoNothing({ target: outgoingMails.dedupeKey })
    .returning({ id: outgoingMails.id })
  if (posted.length > 0)
    await later(tx, 'deliver-mail', { mailId: id }, { priority: urgency(message) })
}

// Somebody waits in front of the screen for a way in; everything else may take its turn.
function urgency(message: string) {
  return message.startsWith('sign-in') || message.startsWith('join-') ? -10 : 0
}
