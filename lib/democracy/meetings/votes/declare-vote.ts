import 'server-only'
import { decideMotionAmendment } from '@/lib/democracy/motions/amendments/decide-motion-amendment'
import { lockAmendmentAtVote } from '@/lib/democracy/motions/amendments/lock-amendment'
import { decideMotion, emailDeclared } from '@/lib/democracy/motions/declare-result'
import { declareVote } from '@/lib/democracy/motions/declare-vote'
import { listWhoCounted } from '@/lib/democracy/motions/hand-counts'
import type { CastingVote } from '@/lib/democracy/motions/states'
import { ballotsCast } from '@/lib/democracy/motions/tally'
import { isTheirRecord } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { tellFollowers } from '../running/tell-followers'
import { lockMeetingVote, type WhichVote } from './lock-meeting-vote'

type Declaring = WhichVote & {
  /** How a chair would decide a tie, said before anybody knows whether it is one. */
  casting?: CastingVote
}

/**
 * A chair declares how the meeting decided. The numbers come out of the box at this moment; what follows from them follows: a motion is
 * decided and its mover told, an amendment becomes part of the motion's text or falls. Those who are there see it on every screen, so
 * they get no email. A vote in which nobody voted decides nothing: it is withdrawn.
 */
export const declareInMeeting = verb(
  'vote.declare',
  { subject: (work, which: Declaring) => lockMeetingVote(work, which) },
  async (work, { meeting, vote, motion, amendment }, { number, casting }: Declaring) => {
    if (vote.cancelledAt) throw new Refusal('moved-meanwhile')
    const counted = await listWhoCounted(work.tx, vote.id)
    if (counted.some((personId) => isTheirRecord(work.person, personId)))
      throw new Refusal('hands.counted-by-you')
    const declared = await declareVote(work, vote, casting)
    const { outcome, count } = declared
    if (ballotsCast(count) === 0) throw new Refusal('vote.nobody-voted')
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
