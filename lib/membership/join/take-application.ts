import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockForDecision } from './lock-for-decision'

/**
 * An officer takes an application, so that two do not do the same work. `from` is the colleague it is taken over from, as
 * seen on the page: nobody takes over from somebody they did not know of.
 */
export const takeApplication = verb(
  'application.take',
  { subject: lockForDecision },
  async (work, found, { applicationId, from }: { applicationId: string; from?: string }) => {
    const { application, filed } = found
    const { personId } = work.person
    if (application.takenBy === personId) return
    const taken = await work.tx
      .update(applications)
      .set({ takenBy: personId, takenAt: work.now })
      .where(
        and(
          eq(applications.id, applicationId),
          inArray(applications.state, ['submitted', 'returned']),
          sql`${applications.takenBy} is not distinct from ${from ?? null}::uuid`,
        ),
      )
      .returning({ id: applications.id })
    if (taken.length !== 1)
      throw new Refusal(application.takenBy ? 'join.taken' : 'moved-meanwhile')
    work.record(from ? 'application.taken-over' : 'application.taken', filed)
  },
)
