import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { outcomeOf } from '../tally'
import type { Hands } from './count-hands'
import { decideMotionAmendment } from './decide-motion-amendment'
import { lockToCount, type WhichAmendment } from './lock-amendment'

/** A second officer saw the same hands, and with that it is decided. */
export const confirmHands = verb(
  'amendment.confirm',
  { subject: (work, which: WhichAmendment & Hands) => lockToCount(work, which) },
  async (
    work,
    { motion, amendment, others },
    { number, handsFor, handsAgainst }: WhichAmendment & Hands,
  ) => {
    if (amendment.state !== 'seconded' || !amendment.countedBy)
      throw new Refusal('amendment.not-counted')
    // Counted again since the page was opened: nobody confirms figures that they have not seen.
    if (amendment.handsFor !== handsFor || amendment.handsAgainst !== handsAgainst)
      throw new Refusal('moved-meanwhile')
    const outcome = outcomeOf(
      { for: handsFor, against: handsAgainst, abstained: 0 },
      { majority: 'simple', quorum: 0 },
    )
    const found = { motion, amendment, others }
    await decideMotionAmendment(work, found, outcome, { confirmedBy: work.person.personId })
    const about = { number, amendment: amendment.number, outcome }
    work.record('amendment.decided', { kind: 'motion', id: motion.id }, about)
  },
)
