import 'server-only'
import { and, inArray, lt, type SQL } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { sponsorMessages, sponsorOffers, sponsorRequests } from '@/db/schema/people/sponsors'
import { sponsorAsked } from '@/emails/people/sponsor-asked'
import { sponsorShared } from '@/emails/people/sponsor-shared'
import { sponsorWritten } from '@/emails/people/sponsor-written'
import { addDays } from '@/lib/kernel/calendar'
import { forgetMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { sponsorEmails } from './sponsor-emails'

/**
 * Requests to meet us go whole: with what was written, and with our copies of the emails in which it was passed on, those too that are
 * still on their way. Answers which they were.
 */
export async function forgetRequests(work: Work, which: SQL): Promise<string[]> {
  const rows = await work.tx
    .select({ id: sponsorRequests.id })
    .from(sponsorRequests)
    .where(which)
    .for('update')
  const requests = rows.map(({ id }) => id)
  if (requests.length === 0) return []
  const offers = await work.tx
    .select({ id: sponsorOffers.id })
    .from(sponsorOffers)
    .where(inArray(sponsorOffers.requestId, requests))
  const offerIds = offers.map(({ id }) => id)
  const messages = await work.tx
    .select({ id: sponsorMessages.id })
    .from(sponsorMessages)
    .where(inArray(sponsorMessages.offerId, offerIds))
  const keys = [...requests, ...offerIds, ...messages.map(({ id }) => id)]
  await forgetMails(work.tx, [sponsorAsked, sponsorWritten, sponsorShared], keys)
  await work.tx.delete(sponsorRequests).where(inArray(sponsorRequests.id, requests))
  return requests
}

/** That such an email was sent says who asked to meet us, and who met them: of a request that ended in another way it goes as soon. */
export async function forgetSponsorEmails(work: Work): Promise<void> {
  const before = addDays(work.now, -organisation.rules.sponsorRequestDays)
  await work.tx
    .delete(outgoingMails)
    .where(and(inArray(outgoingMails.message, sponsorEmails), lt(outgoingMails.createdAt, before)))
}
