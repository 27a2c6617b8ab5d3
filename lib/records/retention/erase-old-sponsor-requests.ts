import 'server-only'
import { lte } from 'drizzle-orm'
import { sponsorRequests } from '@/db/schema/people/sponsors'
import { verb } from '@/lib/kernel/perform'
import { forgetRequests, forgetSponsorEmails } from '@/lib/people/sponsors/forget-requests'

/** What is due at a time. */
export function sponsorRequestsDue(at: Date) {
  return lte(sponsorRequests.expiresAt, at)
}

/** Requests to meet us go with all that was written about them, once nobody has written for a while. */
export const eraseOldSponsorRequests = verb('retention.run', async (work, _input: object) => {
  const gone = await forgetRequests(work, sponsorRequestsDue(work.now))
  await forgetSponsorEmails(work)
  if (gone.length > 0) {
    const subject = { kind: 'retention', id: 'sponsor-requests' }
    work.record('retention.sponsor-requests', subject, { forgotten: gone.length })
  }
  return { more: false }
})
