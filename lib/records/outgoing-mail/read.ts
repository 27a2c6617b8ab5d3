import 'server-only'
import { and, count, desc, eq, isNotNull, lt, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

export const mailFilters = ['stuck', 'waiting', 'bounced', 'sent'] as const
export type MailFilter = (typeof mailFilters)[number]

const page = 50

const wanted = {
  stuck: eq(outgoingMails.state, 'stuck'),
  waiting: eq(outgoingMails.state, 'waiting'),
  bounced: or(isNotNull(outgoingMails.bouncedAt), isNotNull(outgoingMails.complainedAt)),
  sent: eq(outgoingMails.state, 'sent'),
}

/** The outbox for those who look after it: to whom, about what, how far. What stands in a mail stays closed. */
export async function listOutgoingMails(viewer: Actor, filter: MailFilter, before?: string) {
  if (!can(viewer, 'mail.read')) return undefined
  const { id, message, toEmail, state, tries, lastError, createdAt, sentAt, bouncedAt } =
    outgoingMails
  const mails = await database()
    .select({ id, message, toEmail, state, tries, lastError, createdAt, sentAt, bouncedAt })
    .from(outgoingMails)
    .where(and(wanted[filter], before ? lt(outgoingMails.id, before) : undefined))
    .orderBy(desc(outgoingMails.id))
    .limit(page + 1)
  return {
    mails: mails.slice(0, page),
    next: mails.length > page ? mails[page - 1]!.id : undefined,
  }
}

export async function countOutgoingMails(viewer: Actor) {
  if (!can(viewer, 'mail.read')) return undefined
  const counted = async (filter: MailFilter) => {
    const [row] = await database().select({ n: count() }).from(outgoingMails).where(wanted[filter])
    return row!.n
  }
  const [stuck, waiting, bounced] = await Promise.all([
    counted('stuck'),
    counted('waiting'),
    counted('bounced'),
  ])
  return { stuck, waiting, bounced }
}
