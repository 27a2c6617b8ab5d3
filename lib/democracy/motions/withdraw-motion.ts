import 'server-only'
import { motions } from '@/db/schema/democracy/motions'
import { motionWithdrawn } from '@/emails/democracy/motion-withdrawn'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockMotion } from './lock-motion'
import { motionMoves } from './states'

/** A motion belongs to its mover until a vote is called on it; from then on it belongs to the members. */
export const withdrawMotion = verb(
  'motion.withdraw',
  { subject: lockOfMover },
  async (work, { motion }, { number }: { number: number }) => {
    if (motion.state === 'withdrawn') return
    if (motion.state === 'voting' || motion.state === 'decided')
      throw new Refusal('vote.already-called')
    await work.move(motions, motion, motionMoves, 'withdraw', { withdrawnAt: work.now })
    work.record('motion.withdrawn', { kind: 'motion', id: motion.id }, { number })
    const seconder = motion.seconderId && (await addresseeOf(work.tx, motion.seconderId))
    if (!seconder) return
    const link = siteUrl(`/motions/${number}`)
    const props = { name: seconder.name, number, title: motion.title, link }
    await work.email(motionWithdrawn, { to: seconder, key: motion.id, props })
  },
)

async function lockOfMover(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  return { motion, personId: motion.moverId }
}
