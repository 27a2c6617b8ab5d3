import 'server-only'
import { amendments } from '@/db/schema/democracy/amendments'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockAmendment, type WhichAmendment } from './lock-amendment'
import { amendmentMoves } from './states'

/** The text of a motion belongs to members, not to its mover: any of them can have an accepted amendment voted on. */
export const askVoteOnAmendment = verb(
  'amendment.ask-vote',
  async (work, which: WhichAmendment) => {
    const found = await lockAmendment(work, which)
    if (!found) throw new Refusal('not-there')
    const { motion, amendment } = found
    if (amendment.voteAskedAt) return
    if (amendment.state !== 'accepted') throw new Refusal('amendment.not-accepted')
    await work.move(amendments, amendment, amendmentMoves, 'askVote', { voteAskedAt: work.now })
    const detail = { number: which.number, amendment: amendment.number }
    work.record('amendment.vote-asked', { kind: 'motion', id: motion.id }, detail)
  },
)
