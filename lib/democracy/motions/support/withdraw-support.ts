import 'server-only'
import { and, eq } from 'drizzle-orm'
import { motionSupports } from '@/db/schema/democracy/motion-supports'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOwnSupport } from './lock-supported'

/** Until a motion is put, whoever supports it can think again, and nothing of it is left. */
export const withdrawSupport = verb(
  'motion.withdraw-support',
  { subject: lockOwnSupport },
  async (work, { motion, personId }, { number }: { number: number }) => {
    if (motion.state !== 'moved') throw new Refusal('motion.put-already')
    await work.tx
      .delete(motionSupports)
      .where(and(eq(motionSupports.motionId, motion.id), eq(motionSupports.personId, personId)))
    const subject = { kind: 'motion', id: motion.id }
    work.recordUnnamed('motion.support-withdrawn', subject, { number })
  },
)
