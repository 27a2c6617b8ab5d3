import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { unseal } from '@/lib/kernel/field-encryption'

/** What the outbox holds for an address, newest first, as its reader would see it. */
export async function mailsTo(email: string) {
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.toEmail, email))
    .orderBy(desc(outgoingMails.createdAt), desc(outgoingMails.id))
  return mails.map(({ message, propsSealed, state }) => ({
    message,
    state,
    props: unseal<Record<string, string>>(propsSealed!),
  }))
}
