import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { motionPapers } from '@/db/schema/democracy/motion-papers'
import { motions } from '@/db/schema/democracy/motions'
import { originalsOfMotion } from '@/lib/democracy/motions/movers-of-composite'
import { getMotion, type Motion } from '@/lib/democracy/motions/read'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import { mostMotionPapers, papersUntil } from './papers-until'

/** The papers of a motion that the viewer reads; of a composite those of the motions it was made from. */
export async function listMotionPapers(viewer: Actor, motion: Motion) {
  const originals = motion.composite ? await originalsOfMotion(database(), motion.id) : []
  const ids = [motion.id, ...originals.map((original) => original.id)]
  const { id, title, motionId } = motionPapers
  const papers = await database()
    .select({ id, title, motion: motions.number, motionId })
    .from(motionPapers)
    .innerJoin(motions, eq(motions.id, motionId))
    .where(inArray(motionId, ids))
    .orderBy(asc(motions.number), asc(id))
  const until = motion.own ? await papersUntil(database(), motion.id) : undefined
  const open =
    (motion.state === 'moved' || motion.state === 'seconded') && (!until || now() < until)
  const personId = motion.sides[0]
  return {
    papers: papers.map(({ motionId: of, ...paper }) => ({ ...paper, own: of === motion.id })),
    until,
    mayAdd:
      open &&
      !motion.composite &&
      papers.length < mostMotionPapers &&
      can(viewer, 'motion-paper.add', { personId }),
    mayRemove: open && can(viewer, 'motion-paper.remove', { personId }),
  }
}

export type MotionPapers = Awaited<ReturnType<typeof listMotionPapers>>

/** One paper, for whoever reads its motion. */
export async function readMotionPaper(viewer: Actor, number: number, paperId: string) {
  const motion = isId(paperId) ? await getMotion(viewer, number) : undefined
  if (!motion) return undefined
  const [paper] = await database()
    .select({ title: motionPapers.title, pdf: motionPapers.pdf })
    .from(motionPapers)
    .where(and(eq(motionPapers.id, paperId), eq(motionPapers.motionId, motion.id)))
  return paper
}
