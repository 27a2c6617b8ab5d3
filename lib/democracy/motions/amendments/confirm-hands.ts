import 'server-only'
import { amendments } from '@/db/schema/democracy/amendments'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { outcomeOf } from '../tally'
import { collide } from '../text/changes'
import type { Hands } from './count-hands'
import { emailDecided } from './email-decided'
import { lockToCount, type WhichAmendment } from './lock-amendment'
import { amendmentMoves } from './states'

/**
 * A second officer saw the same hands, and with that it is decided. When it is carried, those that change the same words fall, because
 * the words they change are gone.
 */
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
    const decided = { confirmedBy: work.person.personId, decidedAt: work.now }
    const move = outcome === 'carried' ? 'carry' : 'lose'
    await work.move(amendments, amendment, amendmentMoves, move, decided)
    const subject = { kind: 'motion', id: motion.id } as const
    work.record('amendment.decided', subject, { number, amendment: amendment.number, outcome })
    await emailDecided(work, motion, amendment, outcome)
    if (outcome === 'lost') return
    for (const other of others) {
      const open = other.state === 'moved' || other.state === 'seconded'
      if (!open || !collide(other.changes, amendment.changes)) continue
      await work.move(amendments, other, amendmentMoves, 'fall', { decidedAt: work.now })
      work.record('amendment.fallen', subject, { number, amendment: other.number })
      await emailDecided(work, motion, other, 'fallen')
    }
  },
)
