import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { unseal } from '@/lib/kernel/field-encryption'

/** The token in the link of the newest mail to an address. */
export async function tokenFromMail(email: string): Promise<string> {
  const [mail] = await database()
    .select({ propsSealed: outgoingMails.propsSealed })
    .from(outgoingMails)
    .where(eq(outgoingMails.toEmail, email))
    .orderBy(desc(outgoingMails.id))
    .limit(1)
  const { link } = unseal<{ link: string }>(mail!.propsSealed!)
  return new URL(link).searchParams.get('token')!
}
