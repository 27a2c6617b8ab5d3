import 'server-only'
import { assertStands } from '@/lib/democracy/motions/assert-stands'
import type { MotionState } from '@/lib/democracy/motions/states'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { papersUntil } from './papers-until'

/** What members prepare with does not change after the last day for motions, nor once a vote is called. */
export async function assertPapersOpen(work: Work, motion: { id: string; state: MotionState }) {
  assertStands(motion)
  if (motion.state !== 'moved' && motion.state !== 'seconded')
    throw new Refusal('vote.already-called')
  const until = await papersUntil(work.tx, motion.id)
  if (until && work.now >= until) throw new Refusal('motion-paper.too-late')
}
