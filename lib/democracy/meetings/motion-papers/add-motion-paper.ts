import 'server-only'
import { eq } from 'drizzle-orm'
import { motionPapers } from '@/db/schema/democracy/motion-papers'
import { lockMotionOfMover } from '@/lib/democracy/motions/lock-motion'
import { moversOfComposite } from '@/lib/democracy/motions/movers-of-composite'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { cleanPaper } from '../agenda/clean-paper'
import { assertPapersOpen } from './assert-papers-open'
import { mostMotionPapers } from './papers-until'

type Kept = { number: number; title: string; pdf: Buffer }

const keepPaper = verb(
  'motion-paper.add',
  { subject: (work, { number }: Kept) => lockMotionOfMover(work, { number }) },
  async (work, { motion }, { number, title, pdf }: Kept) => {
    await assertPapersOpen(work, motion)
    if ((await moversOfComposite(work.tx, motion.id)).length > 0)
      throw new Refusal('motion-paper.of-composite')
    const before = await work.tx.$count(motionPapers, eq(motionPapers.motionId, motion.id))
    if (before >= mostMotionPapers) throw new Refusal('motion-paper.too-many')
    await work.tx
      .insert(motionPapers)
      .values({ id: newId(), motionId: motion.id, title, pdf, addedAt: work.now })
    work.record('motion-paper.added', { kind: 'motion', id: motion.id }, { number })
  },
)

const askWhetherTheyMay = verb(
  'motion-paper.add',
  { subject: lockMotionOfMover },
  async (work, { motion }) => assertPapersOpen(work, motion),
)

/** A PDF that belongs to a motion, from its mover. Nothing is held while it is drawn anew. */
export async function addMotionPaper(
  actor: Actor,
  { number, title, bytes }: { number: number; title: string; bytes: Buffer },
) {
  await askWhetherTheyMay(actor, { number })
  await keepPaper(actor, { number, title, pdf: await cleanPaper(bytes) })
}
