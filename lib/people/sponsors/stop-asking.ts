import 'server-only'
import { eq } from 'drizzle-orm'
import { sponsorRequests } from '@/db/schema/people/sponsors'
import { oneself, verb } from '@/lib/kernel/perform'

/** A supporter takes it back in one press: the request goes, and all that was written about it. */
export const stopAsking = verb(
  'sponsor.stop',
  { subject: oneself },
  async (work, { personId }, _: object) => {
    const gone = await work.tx
      .delete(sponsorRequests)
      .where(eq(sponsorRequests.personId, personId))
      .returning({ id: sponsorRequests.id })
    for (const { id } of gone)
      work.recordUnnamed('sponsor.stopped', { kind: 'sponsor-request', id })
  },
)
