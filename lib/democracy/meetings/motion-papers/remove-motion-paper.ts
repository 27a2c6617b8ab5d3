import 'server-only'
import { eq } from 'drizzle-orm'
import { motionPapers } from '@/db/schema/democracy/motion-papers'
import { motions } from '@/db/schema/democracy/motions'
import { lockMotionOfMover } from '@/lib/democracy/motions/lock-motion'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertPapersOpen } from './assert-papers-open'

/** Its mover takes a paper away again, as long as papers can be added. */
export const removeMotionPaper = verb(
  'motion-paper.remove',
  { subject: lockPaper },
  async (work, { motion, paperId }, _input: { paperId: string }) => {
    await assertPapersOpen(work, motion)
    await work.tx.delete(motionPapers).where(eq(motionPapers.id, paperId))
    const { id, number } = motion
    work.record('motion-paper.removed', { kind: 'motion', id }, { number })
    return { number }
  },
)

async function lockPaper(work: Work, { paperId }: { paperId: string }) {
  const [found] = await work.tx
    .select({ number: motions.number })
    .from(motionPapers)
    .innerJoin(motions, eq(motions.id, motionPapers.motionId))
    .where(eq(motionPapers.id, paperId))
  return found && { ...(await lockMotionOfMover(work, found)), paperId }
}
