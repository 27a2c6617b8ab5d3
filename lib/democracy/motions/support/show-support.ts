import 'server-only'
import { and, eq } from 'drizzle-orm'
import { motionSupports } from '@/db/schema/democracy/motion-supports'
import { verb } from '@/lib/kernel/perform'
import { currentVersion } from '@/lib/people/members/wordings'
import { lockOwnSupport } from './lock-supported'

type Showing = { number: number; shown: boolean }

/** Whether their name stands under the motion, at any time. */
export const showSupport = verb(
  'motion.show-support',
  { subject: (work, { number }: Showing) => lockOwnSupport(work, { number }) },
  async (work, { motion, personId }, { number, shown }: Showing) => {
    await work.tx
      .update(motionSupports)
      .set({ shown, consentVersion: shown ? currentVersion('motion-supporter') : null })
      .where(and(eq(motionSupports.motionId, motion.id), eq(motionSupports.personId, personId)))
    const subject = { kind: 'motion', id: motion.id }
    work.recordUnnamed('motion.support-shown', subject, { number })
  },
)
