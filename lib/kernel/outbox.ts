import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { seal } from './field-encryption'
import { newId } from './ids'
import { laterAll } from './jobs'
import type { MessageName } from './mail-messages'

/** A mail that a verb leaves in the tray. */
export type Letter = {
  to: { email: string; personId?: string }
  /** What makes it this mail: a second one with the same key is not sent. */
  key: string
  props: Record<string, unknown>
}

/**
 * Puts mails into the outbox in the verb's own transaction: no mail without the act, no act without its mail. A letter to
 * everybody goes in by the thousand, so that a notice to 5,000 members does not hold up the one who sends it.
 */
export async function postMails(tx: Transaction, at: Date, message: string, letters: Letter[]) {
  for (let from = 0; from < letters.length; from += 1000) {
    const posted = await tx
      .insert(outgoingMails)
      .values(
        letters.slice(from, from + 1000).map((letter) => ({
          id: newId(),
          dedupeKey: dedupeKey(message, letter.key),
          message,
          toEmail: letter.to.email,
          personId: letter.to.personId,
          propsSealed: seal(letter.props),
          createdAt: at,
        })),
      )
      .onConflictDoNothing({ target: outgoingMails.dedupeKey })
      .returning({ mailId: outgoingMails.id })
    await laterAll(tx, 'deliver-mail', posted, { priority: urgency(message) })
  }
}

const dedupeKey = (message: string, key: string) => `${message}/${key}`

/** Whether this mail is out already: for letters that cost something to write, like a link of their own. */
export async function wasPosted(tx: Transaction, message: MessageName, key: string) {
  const [mail] = await tx
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(eq(outgoingMails.dedupeKey, dedupeKey(message, key)))
  return mail !== undefined
}

// Somebody waits in front of the screen for a way in; everything else may take its turn.
function urgency(message: string) {
  return message.startsWith('sign-in') || message.startsWith('join-') ? -10 : 0
}
