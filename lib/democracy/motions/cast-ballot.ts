import 'server-only'
import { eq } from 'drizzle-orm'
import { ballots, motions, rollMarks } from '@/db/schema/democracy/motions'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockVote } from './lock-motion'
import { choices, type VoteChoice, votePhase } from './states'

/**
 * Marks the roll and puts a ballot into the box in one transaction. The ballot names no person and no time. One member
 * one vote is the key of the roll marks; that only members on the roll vote is a foreign key.
 */
export const castBallot = verb(
  'vote.cast',
  async (work, { number, choice }: { number: number; choice: VoteChoice }) => {
    if (!choices.includes(choice)) throw new Refusal('bad-request')
    const [motion] = await work.tx
      .select({ id: motions.id })
      .from(motions)
      .where(eq(motions.number, number))
    if (!motion) throw new Refusal('not-there')
    // Whoever shuffles holds this row alone: a ballot is in the box before that, or it is late.
    const vote = await lockVote(work, motion.id, 'share')
    const phase = votePhase(vote, work.now)
    if (phase === 'not-yet-open') throw new Refusal('vote.not-open')
    if (phase !== 'open' || vote.shuffledAt) throw new Refusal('vote.closed')
    const { personId } = work.person
    await work.tx.insert(rollMarks).values({ voteId: vote.id, personId })
    await work.tx.insert(ballots).values({ voteId: vote.id, choice })
    work.record('ballot.cast', { kind: 'motion', id: motion.id }, { number })
  },
)
