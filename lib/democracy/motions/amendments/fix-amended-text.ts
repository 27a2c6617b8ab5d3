import 'server-only'
import { amendments } from '@/db/schema/democracy/amendments'
import { addDays } from '@/lib/kernel/calendar'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { currentMotionVersion, fixVersion } from '../fix-version'
import { amendedText } from '../text/changes'
import { emailDecided } from './email-decided'
import { amendmentsTo } from './lock-amendment'
import { amendmentMoves, isInText } from './states'

type Held = { id: string; number: number; title: string }

/**
 * Before a vote is called: what was accepted and carried becomes part of the motion, and its text is fixed. What is still to be voted
 * on has to be decided first, and what the mover alone accepted has to have lain open for a while: a mover who is the Secretary could
 * else accept and call the vote in one minute. The caller holds the motion.
 */
export async function fixAmendedText(work: Work, motion: Held) {
  const version = await currentMotionVersion(work.tx, motion.id)
  const all = await amendmentsTo(work.tx, { motionId: motion.id, version: version.number })
  if (all.some(({ state }) => state === 'seconded')) throw new Refusal('amendment.undecided')
  const early = addDays(work.now, -organisation.rules.acceptedAmendmentDays)
  if (all.some(({ state, acceptedAt }) => state === 'accepted' && acceptedAt! > early))
    throw new Refusal('amendment.accepted-lately')
  for (const amendment of all) {
    if (amendment.state !== 'moved') continue
    await work.move(amendments, amendment, amendmentMoves, 'fall', { decidedAt: work.now })
    const detail = { number: motion.number, amendment: amendment.number }
    work.record('amendment.fallen', { kind: 'motion', id: motion.id }, detail)
    await emailDecided(work, motion, amendment, 'fallen')
  }
  const taken = all.filter(({ state }) => isInText(state))
  if (taken.length === 0) return
  await fixVersion(work, motion.id, version.number + 1, amendedText(version.text, taken))
}
