import 'server-only'
import { eq } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { verb } from '@/lib/kernel/perform'
import { lockForDecision, officerFor } from './lock-for-decision'

/** The officer who took it gives it back to the queue. */
export const releaseApplication = verb(
  'application.take',
  { subject: lockForDecision },
  async (work, { application, filed }) => {
    officerFor(work, application)
    if (!application.takenBy) return
    await work.tx
      .update(applications)
      .set({ takenBy: null, takenAt: null })
      .where(eq(applications.id, application.id))
    work.record('application.released', filed)
  },
)
