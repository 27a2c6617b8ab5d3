import 'server-only'
import { eq } from 'drizzle-orm'
import { amendments } from '@/db/schema/democracy/amendments'
import { motionSupports } from '@/db/schema/democracy/motion-supports'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertStands } from './assert-stands'
import { currentMotionVersion, fixVersion } from './fix-version'
import { lockMotionOfMover } from './lock-motion'

type Rewritten = { number: number; version: number; text: string }

/** Until somebody has put their name beside the words, they are the mover's: each time they are changed is a version that members see. */
export const rewriteMotion = verb(
  'motion.rewrite',
  { subject: (work, { number }: Rewritten) => lockMotionOfMover(work, { number }) },
  async (work, { motion }, { number, version, text }: Rewritten) => {
    assertStands(motion)
    if (motion.state !== 'moved') throw new Refusal('motion.words-seconded')
    const [amended] = await work.tx
      .select({ id: amendments.id })
      .from(amendments)
      .where(eq(amendments.motionId, motion.id))
      .limit(1)
    if (amended) throw new Refusal('motion.words-amended')
    if (await work.tx.$count(motionSupports, eq(motionSupports.motionId, motion.id)))
      throw new Refusal('motion.words-supported')
    const current = await currentMotionVersion(work.tx, motion.id)
    if (current.text === text) return
    if (current.number !== version) throw new Refusal('moved-meanwhile')
    await fixVersion(work, motion.id, version + 1, text)
    const detail = { number, version: version + 1 }
    work.record('motion.rewritten', { kind: 'motion', id: motion.id }, detail)
  },
)
