import 'server-only'
import { motions } from '@/db/schema/democracy/motions'
import { motionSeconded } from '@/emails/democracy/motion-seconded'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { lockMotion } from './lock-motion'
import { motionMoves } from './states'

export const secondMotion = verb('motion.second', async (work, { number }: { number: number }) => {
  const seconder = work.person
  const motion = await lockMotion(work, number)
  if (motion.seconderId === seconder.personId) return
  if (motion.moverId === seconder.personId) throw new Refusal('motion.own')
  if (await readsMailboxWith(work.tx, seconder.personId, [motion.moverId])) {
    throw new Refusal('shared-address.one-mailbox')
  }
  if (motion.state === 'withdrawn') throw new Refusal('motion.withdrawn')
  if (motion.state !== 'moved') throw new Refusal('motion.already-seconded')
  await work.move(motions, motion, motionMoves, 'second', {
    seconderId: seconder.personId,
    seconderName: nameOfRecord(seconder.personId),
    secondedAt: work.now,
  })
  work.record('motion.seconded', { kind: 'motion', id: motion.id }, { number })
  const mover = await addresseeOf(work.tx, motion.moverId)
  if (!mover) return
  const link = siteUrl(`/motions/${number}`)
  const props = { name: mover.name, number, title: motion.title, link }
  await work.email(motionSeconded, { to: mover, key: motion.id, props })
})
