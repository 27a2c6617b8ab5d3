import 'server-only'
import { eq } from 'drizzle-orm'
import { motionPapers } from '@/db/schema/democracy/motion-papers'
import { motionSupports } from '@/db/schema/democracy/motion-supports'
import { motions } from '@/db/schema/democracy/motions'
import { motionWithdrawn } from '@/emails/democracy/motion-withdrawn'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { amendmentsTo, isAtVote } from './amendments/lock-amendment'
import { assertStands } from './assert-stands'
import { currentMotionVersion } from './fix-version'
import { lockMotionOfMover } from './lock-motion'
import { moversOfComposite } from './movers-of-composite'
import { motionMoves } from './states'

/** A motion belongs to its mover until a vote is called on it; from then on it belongs to the members. */
export const withdrawMotion = verb(
  'motion.withdraw',
  { subject: lockMotionOfMover },
  async (work, { motion }, { number }: { number: number }) => {
    if (motion.state === 'withdrawn') return
    assertStands(motion)
    if ((await moversOfComposite(work.tx, motion.id)).length > 0)
      throw new Refusal('composite.of-several')
    if (motion.state === 'voting' || motion.state === 'decided')
      throw new Refusal('vote.already-called')
    const { number: version } = await currentMotionVersion(work.tx, motion.id)
    const amended = await amendmentsTo(work.tx, { motionId: motion.id, version })
    const amendmentIds = amended.map(({ id }) => id)
    if (await isAtVote(work, amendmentIds)) throw new Refusal('amendment.at-vote')
    await work.move(motions, motion, motionMoves, 'withdraw', { withdrawnAt: work.now })
    await work.tx.delete(motionSupports).where(eq(motionSupports.motionId, motion.id))
    await work.tx.delete(motionPapers).where(eq(motionPapers.motionId, motion.id))
    work.record('motion.withdrawn', { kind: 'motion', id: motion.id }, { number })
    const seconder = motion.seconderId && (await addresseeOf(work.tx, motion.seconderId))
    if (!seconder) return
    const link = siteUrl(`/motions/${number}`)
    const props = { name: seconder.name, number, title: motion.title, link }
    await work.email(motionWithdrawn, { to: seconder, key: motion.id, props })
  },
)
