import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { consents } from '@/db/schema/people/people'
import { supporters } from '@/db/schema/people/supporters'
import { oneself, verb } from '@/lib/kernel/perform'

/** A supporter wants no more of our news. Nobody asks why; a second press of the button changes nothing. */
export const stopSupporting = verb(
  'supporter.stop',
  { subject: oneself },
  async (work, { personId }, _input: object) => {
    const ended = await work.tx
      .update(supporters)
      .set({ endedAt: work.now, wantsNews: false })
      .where(and(eq(supporters.personId, personId), isNull(supporters.endedAt)))
      .returning({ personId: supporters.personId })
    if (ended.length === 0) return
    await work.tx
      .update(consents)
      .set({ withdrawnAt: work.now })
      .where(
        and(
          eq(consents.personId, personId),
          eq(consents.wording, 'supporter-news'),
          isNull(consents.withdrawnAt),
        ),
      )
    work.record('supporter.stopped', { kind: 'person', id: personId })
  },
)
