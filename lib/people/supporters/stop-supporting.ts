import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { sponsorRequests } from '@/db/schema/people/sponsors'
import { supporters } from '@/db/schema/people/supporters'
import { oneself, verb } from '@/lib/kernel/perform'
import { forgetRequests } from '@/lib/people/sponsors/forget-requests'
import { withdrawTopics } from '@/lib/people/topics/topic-consents'

/** A supporter wants no more of our news. Nobody asks why; a second press of the button changes nothing. */
export const stopSupporting = verb(
  'supporter.stop',
  { subject: oneself },
  async (work, { personId }, _input: object) => {
    const ended = await work.tx
      .update(supporters)
      .set({ endedAt: work.now })
      .where(and(eq(supporters.personId, personId), isNull(supporters.endedAt)))
      .returning({ personId: supporters.personId })
    if (ended.length === 0) return
    await withdrawTopics(work, personId, 'all')
    await forgetRequests(work, eq(sponsorRequests.personId, personId))
    work.record('supporter.stopped', { kind: 'person', id: personId })
  },
)
