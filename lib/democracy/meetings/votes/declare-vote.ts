import 'server-only'
import { decideMotionAmendment } from '@/lib/democracy/motions/amendments/decide-motion-amendment'
import { lockAmendmentAtVote } from '@/lib/democracy/motions/amendments/lock-amendment'
import { decideMotion, emailDeclared } from '@/lib/democracy/motions/declare-result'
import { declareVote } from '@/lib/democracy/motions/declare-vote'
import type { CastingVote } from '@/lib/democracy/motions/states'
import { isTheirRecord } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { tellFollowers } from '../running/tell-followers'
import { lockMeetingVote, type WhichVote } from './lock-meeting-vote'
import { tellersOf } from './tellers'

type Declaring = WhichVote & {
  /** How a chair would decide a tie, said before anybody knows whether it is one. */
  casting?: CastingVote
}

/**
 * A chair declares how the meeting decided. The numbers come out of the box at this moment; what follows from them follows: a motion is
 * decided and its mover told, an amendment becomes part of the motion's text or falls. Those who are there see it on every screen, so
 * they get no email.
 */
export const declareInMeeting = verb(
  'vote.declare',
  { subject: (work, which: Declaring) => lockMeetingVote(work, which) },
  async (work, { meeting, vote, motion, amendment }, { number, casting }: Declaring) => {
    if (vote.cancelledAt) throw new Refusal('moved-meanwhile')
    const tellers = await tellersOf(work.tx, meeting.id)
    const counted = tellers.some(({ personId }) => isTheirRecord(work.person, personId))
    if (vote.kind === 'hands' && counted) throw new Refusal('tellers.chair')
    const declared = await declareVote(work, vote, casting)
    const { outcome, count } = declared
    work.record(
      'meeting-vote.declared',
      { kind: 'meeting', id: meeting.id },
      { number, outcome, ...count },
    )
    if (motion && vote.motionId) {
      const mover = await decideMotion(work, motion, declared)
      if (mover) await emailDeclared(work, motion, vote.id, declared, [mover])
    }
    if (motion && amendment !== null) {
      const found = await lockAmendmentAtVote(work, { number: motion.number, amendment })
      if (!found) throw new Refusal('moved-meanwhile')
      await decideMotionAmendment(work, found, outcome, { voteId: vote.id })
    }
    await tellFollowers(work, meeting.id)
  },
)
