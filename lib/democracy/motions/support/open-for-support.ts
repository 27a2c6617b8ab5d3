import 'server-only'
import { eq } from 'drizzle-orm'
import { motions } from '@/db/schema/democracy/motions'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertStands } from '../assert-stands'
import { lockMotionOfMover } from '../lock-motion'

/** Its mover opens a motion to everybody who may support it, so that it can be put without a seconder. Supporters read it from now on. */
export const openForSupport = verb(
  'motion.open-for-support',
  { subject: lockMotionOfMover },
  async (work, { motion }, { number }: { number: number }) => {
    if (motion.openedForSupportAt) return
    assertStands(motion)
    if (motion.state !== 'moved') throw new Refusal('motion.put-already')
    await work.tx
      .update(motions)
      .set({ openedForSupportAt: work.now })
      .where(eq(motions.id, motion.id))
    work.record('motion.opened-for-support', { kind: 'motion', id: motion.id }, { number })
  },
)
