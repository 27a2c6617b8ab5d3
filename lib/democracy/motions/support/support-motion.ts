import 'server-only'
import { eq } from 'drizzle-orm'
import { motionSupports } from '@/db/schema/democracy/motion-supports'
import { motions } from '@/db/schema/democracy/motions'
import { motionPut } from '@/emails/democracy/motion-put'
import { isTheirRecord } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { addresseeOf } from '@/lib/people/members/addressee'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { currentVersion } from '@/lib/people/members/wordings'
import { assertStands } from '../assert-stands'
import { currentMotionVersion } from '../fix-version'
import { motionMoves } from '../states'
import { lockToSupport } from './lock-supported'

type Supporting = { number: number; version: number; shown: boolean }

/**
 * Somebody wants a motion to be put. With as many as the rule book asks for besides its mover it is, as if it had been seconded. Who it
 * was the audit log does not say: a name is shown where its person agrees, and nowhere else.
 */
export const supportMotion = verb(
  'motion.support',
  { subject: (work, { number }: Supporting) => lockToSupport(work, { number }) },
  async (work, { motion }, { number, version, shown }: Supporting) => {
    const { personId } = work.person
    const before = await work.tx
      .select({ personId: motionSupports.personId })
      .from(motionSupports)
      .where(eq(motionSupports.motionId, motion.id))
    if (before.some((one) => one.personId === personId)) return
    if (isTheirRecord(work.person, motion.moverId)) throw new Refusal('motion.own-support')
    assertStands(motion)
    if (motion.state !== 'moved') throw new Refusal('motion.put-already')
    const others = [motion.moverId, ...before.map((one) => one.personId)]
    if (before.some((one) => isTheirRecord(work.person, one.personId)))
      throw new Refusal('motion.supported-already')
    if (await readsMailboxWith(work.tx, personId, others))
      throw new Refusal('shared-address.one-mailbox')
    if (version !== (await currentMotionVersion(work.tx, motion.id)).number)
      throw new Refusal('motion.words-changed')
    await work.tx.insert(motionSupports).values({
      motionId: motion.id,
      personId,
      name: nameOfRecord(personId),
      member: work.person.member !== undefined,
      shown,
      consentVersion: shown ? currentVersion('motion-supporter') : null,
      supportedAt: work.now,
    })
    const subject = { kind: 'motion', id: motion.id }
    work.recordUnnamed('motion.supported', subject, { number })
    const count = before.length + 1
    if (count < organisation.rules.motionSupporters) return
    await work.move(motions, motion, motionMoves, 'putBySupport', { secondedAt: work.now })
    work.recordUnnamed('motion.put', subject, { number, supporters: count })
    const mover = await addresseeOf(work.tx, motion.moverId)
    if (!mover) return
    const link = siteUrl(`/motions/${number}`)
    const props = { name: mover.name, number, title: motion.title, count, link }
    await work.email(motionPut, { to: mover, key: motion.id, props })
  },
)
