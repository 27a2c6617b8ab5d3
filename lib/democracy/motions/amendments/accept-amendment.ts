import 'server-only'
import { amendments } from '@/db/schema/democracy/amendments'
import { verb } from '@/lib/kernel/perform'
import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { moversOfComposite } from '../movers-of-composite'
import { collide } from '../text/changes'
import { emailDecided } from './email-decided'
import { type AmendmentRow, lockOfMotionMover, type WhichAmendment } from './lock-amendment'
import { amendmentMoves, isStillOpen } from './states'

/**
 * The motion's mover makes it part of the motion, unless a member asks for a vote. Of two that change the same words the mover cannot
 * choose one: members do. So they do about a composite, whose words several movers have consented to.
 */
export const acceptAmendment = verb(
  'amendment.accept',
  { subject: lockOfMotionMover },
  async (work, { motion, amendment, others }, which: WhichAmendment) => {
    if (amendment.state === 'accepted') return
    if ((await moversOfComposite(work.tx, motion.id)).length > 0)
      throw new Refusal('composite.members-decide')
    const refusal = whyNotAccepted(amendment, others)
    if (refusal) throw new Refusal(refusal)
    await work.move(amendments, amendment, amendmentMoves, 'accept', { acceptedAt: work.now })
    const detail = { number: which.number, amendment: amendment.number }
    work.record('amendment.accepted', { kind: 'motion', id: motion.id }, detail)
    await emailDecided(work, motion, amendment, 'accepted')
  },
)

type Deciding = Pick<
  AmendmentRow,
  'number' | 'state' | 'changes' | 'seconderId' | 'countedBy' | 'voteAskedAt'
>

/** Why the motion's mover cannot accept it. One that nobody has seconded stands in nobody's way. */
export function whyNotAccepted(
  amendment: Deciding,
  others: readonly Deciding[],
): RefusalCode | undefined {
  if (amendment.state === 'moved') return 'amendment.not-seconded'
  if (amendment.state === 'withdrawn') return 'amendment.withdrawn'
  if (amendment.state !== 'seconded') return 'amendment.decided'
  if (amendment.countedBy) return 'amendment.counted'
  if (amendment.voteAskedAt) return 'amendment.vote-asked'
  const rival = others.some(
    (other) =>
      other.seconderId && isStillOpen(other.state) && collide(other.changes, amendment.changes),
  )
  return rival ? 'amendment.collides' : undefined
}
