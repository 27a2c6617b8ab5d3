import 'server-only'
import { eq } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { verb } from '@/lib/kernel/perform'
import { lockForDecision, officerFor } from './lock-for-decision'

/** The officer who took it gives it back to the queue. */
export const releaseApplication = verb(
  'application.take',
  async (work, { applicationId }: { applicationId: string }) => {
    const { application, subject, filed } = await lockForDecision(work, applicationId)
    work.assertCan('application.take', subject)
    officerFor(work, application)
    if (!application.takenBy) return
    await work.tx
      .update(applications)
      .set({ takenBy: null, takenAt: null })
      .where(eq(applications.id, applicationId))
    work.record('application.released', filed)
  },
)
