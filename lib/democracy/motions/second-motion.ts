import 'server-only'
import { motions } from '@/db/schema/democracy/motions'
import { motionSeconded } from '@/emails/democracy/motion-seconded'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { assertStands } from './assert-stands'
import { currentMotionVersion } from './fix-version'
import { lockMotion } from './lock-motion'
import { motionMoves } from './states'

type Seconding = {
  number: number
  /** The version that was read: until somebody has seconded them, the mover can change the words. */
  version?: number
}

export const secondMotion = verb('motion.second', async (work, { number, version }: Seconding) => {
  const seconder = work.person
  const motion = await lockMotion(work, number)
  if (motion.seconderId === seconder.personId) return
  if (motion.moverId === seconder.personId) throw new Refusal('motion.own')
  if (await readsMailboxWith(work.tx, seconder.personId, [motion.moverId])) {
    throw new Refusal('shared-address.one-mailbox')
  }
  assertStands(motion)
  if (motion.state !== 'moved') throw new Refusal('motion.already-seconded')
  if (version && version !== (await currentMotionVersion(work.tx, motion.id)).number)
    throw new Refusal('motion.words-changed')
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
