import 'server-only'
import { and, inArray, lt } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { networkEmails } from './network-emails'

/** Of other emails it is kept that they were sent. Of these that would say for years who was in a network, so they go whole. */
export const eraseNetworkEmails = verb('retention.run', async (work, _input: object) => {
  await work.tx.delete(outgoingMails).where(networkEmailsDue(work.now))
})

export function networkEmailsDue(at: Date) {
  const before = addDays(at, -organisation.retention.mailBodyDays)
  return and(inArray(outgoingMails.message, networkEmails), lt(outgoingMails.createdAt, before))
}
