import 'server-only'
import { amendments } from '@/db/schema/democracy/amendments'
import type { Work } from '@/lib/kernel/perform'
import type { MotionOutcome } from '../tally'
import { collide } from '../text/changes'
import { emailDecided } from './email-decided'
import type { AmendmentRow } from './lock-amendment'
import { amendmentMoves } from './states'

type Found = {
  motion: { id: string; number: number; title: string }
  amendment: AmendmentRow
  others: AmendmentRow[]
}

/**
 * By a show of hands or by a vote in a meeting, which `decided` says. When it is carried, those that change the same words fall, because the
 * words they change are gone.
 */
export async function decideMotionAmendment(
  work: Work,
  { motion, amendment, others }: Found,
  outcome: MotionOutcome,
  decided: { confirmedBy: string } | { voteId: string },
) {
  const move = outcome === 'carried' ? 'carry' : 'lose'
  const alongside = { ...decided, decidedAt: work.now }
  await work.move(amendments, amendment, amendmentMoves, move, alongside)
  await emailDecided(work, motion, amendment, outcome)
  if (outcome === 'lost') return
  for (const other of others) {
    const open = other.state === 'moved' || other.state === 'seconded'
    if (!open || !collide(other.changes, amendment.changes)) continue
    await work.move(amendments, other, amendmentMoves, 'fall', { decidedAt: work.now })
    const about = { number: motion.number, amendment: other.number }
    work.record('amendment.fallen', { kind: 'motion', id: motion.id }, about)
    await emailDecided(work, motion, other, 'fallen')
  }
}
