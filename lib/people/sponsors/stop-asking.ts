import 'server-only'
import { eq } from 'drizzle-orm'
import { sponsorRequests } from '@/db/schema/people/sponsors'
import { oneself, verb } from '@/lib/kernel/perform'
import { forgetRequests } from './forget-requests'

/** A supporter takes it back in one press: the request goes, and all that was written about it. */
export const stopAsking = verb(
  'sponsor.stop',
  { subject: oneself },
  async (work, { personId }, _: object) => {
    for (const id of await forgetRequests(work, eq(sponsorRequests.personId, personId)))
      work.recordUnnamed('sponsor.stopped', { kind: 'sponsor-request', id })
  },
)
