import 'server-only'
import { and, desc, eq, isNotNull, lt } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { emailNamed } from '@/emails/catalogue'
import { renderEmail } from '@/emails/render-email'
import { readMailProps } from '@/lib/kernel/outbox'
import { isDemoOpen } from './demo-database'

/** Demo only: the mails that would have gone out, newest first, as their readers would see them. */
export async function listMailbox(filter: { to?: string; before?: string; most?: number } = {}) {
  if (!(await isDemoOpen())) return []
  const rows = await database()
    .select()
    .from(outgoingMails)
    .where(
      and(
        isNotNull(outgoingMails.propsSealed),
        isNotNull(outgoingMails.toEmail),
        filter.to ? eq(outgoingMails.toEmail, filter.to.toLowerCase()) : undefined,
        filter.before ? lt(outgoingMails.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(outgoingMails.id))
    .limit(filter.most ?? 25)
  return Promise.all(rows.map(opened))
}

export async function getMail(id: string) {
  if (!(await isDemoOpen())) return undefined
  const [row] = await database().select().from(outgoingMails).where(eq(outgoingMails.id, id))
  return row?.propsSealed && row.toEmail ? opened(row) : undefined
}

async function opened(row: typeof outgoingMails.$inferSelect) {
  const mail = await renderEmail(emailNamed(row.message), (await readMailProps(row)) as never)
  const links = [
    ...new Set([...mail.html.matchAll(/href="(https?:[^"]+)"/g)].map(([, url]) => url!)),
  ]
  return {
    id: row.id,
    to: row.toEmail ?? '',
    message: row.message,
    postedAt: row.createdAt.toISOString(),
    ...mail,
    links: links.map((url) => url.replaceAll('&amp;', '&')),
  }
}
