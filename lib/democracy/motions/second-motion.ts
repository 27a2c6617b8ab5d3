import 'server-only'
import { motions } from '@/db/schema/democracy/motions'
import { motionSeconded } from '@/emails/democracy/motion-seconded'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { emailMover } from './email-mover'
import { lockMotion } from './lock-motion'
import { motionMoves } from './states'

export const secondMotion = verb('motion.second', async (work, { number }: { number: number }) => {
  const seconder = work.person
  const motion = await lockMotion(work, number)
  if (motion.seconderId === seconder.personId) return
  if (motion.moverId === seconder.personId) throw new Refusal('motion.own')
  if (motion.state === 'withdrawn') throw new Refusal('motion.withdrawn')
  if (motion.state !== 'moved') throw new Refusal('motion.already-seconded')
  await work.move(motions, motion, motionMoves, 'second', {
    seconderId: seconder.personId,
    seconderName: nameOfRecord(seconder.personId),
    secondedAt: work.now,
  })
  work.record('motion.seconded', { kind: 'motion', id: motion.id }, { number })
  await emailMover(work, motion, motionSeconded, {
    number,
    title: motion.title,
    link: siteUrl(`/motions/${number}`),
  })
})
