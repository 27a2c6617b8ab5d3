import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import type { Email } from '@/emails/email'
import { seal } from './field-encryption'
import { newId } from './ids'
import { laterAll } from './jobs'

/** A mail that a verb leaves in the tray. */
export type MailToPost<Props> = {
  to: { email: string; personId?: string }
  /** What makes it this email: a second one with the same key is not sent. */
  key: string
  props: Props
}

/**
 * Puts mails into the outbox in the verb's own transaction: no mail without the act, no act without its mail. A letter to
 * everybody goes in by the thousand, so that a notice to 5,000 members does not hold up the one who sends it.
 */
export async function postMails<Props>(
  tx: Transaction,
  at: Date,
  email: Email<Props>,
  letters: MailToPost<Props>[],
) {
  for (let from = 0; from < letters.length; from += 1000) {
    const posted = await tx
      .insert(outgoingMails)
      .values(
        letters.slice(from, from + 1000).map((letter) => ({
          id: newId(),
          dedupeKey: dedupeKey(email, letter.key),
          message: email.name,
          toEmail: letter.to.email,
          personId: letter.to.personId,
          propsSealed: seal(letter.props),
          createdAt: at,
        })),
      )
      .onConflictDoNothing({ target: outgoingMails.dedupeKey })
      .returning({ mailId: outgoingMails.id })
    await laterAll(tx, 'deliver-mail', posted, {
      priority: email.urgent ? -10 : 0,
    })
  }
}

const dedupeKey = ({ name }: { name: string }, key: string) => `${name}/${key}`

/** Whether this mail is out already: for letters that cost something to write, like a link of their own. */
export async function wasPosted(tx: Transaction, email: { name: string }, key: string) {
  const [mail] = await tx
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(eq(outgoingMails.dedupeKey, dedupeKey(email, key)))
  return mail !== undefined
}
