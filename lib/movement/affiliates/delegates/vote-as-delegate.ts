import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { motionVotes } from '@/db/schema/democracy/motions'
import { delegateArrivals, delegateVotes } from '@/db/schema/movement/affiliates'
import { choices, hasOptions, type VoteChoice, votePhase } from '@/lib/democracy/motions/states'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { yearsOfOne } from '../read-years'
import { affiliationOn } from '../years'
import { lockDelegateByLink } from './lock-delegate'

type Voting = { token: string; voteId: string; choice: VoteChoice }

/**
 * A delegate who is at a meeting says how their affiliate stands to what it votes on. It is written apart from the ballot box and never added to it: members decide, one
 * member one vote. One vote for each place of a delegate, whoever takes it. The row of the vote is shared with those who vote; whoever closes it
 * holds it alone.
 */
export const voteAsDelegate = verb(
  'affiliate.answer',
  async (work, { token, voteId, choice }: Voting) => {
    if (!choices.includes(choice)) throw new Refusal('bad-request')
    const { delegate, affiliate } = await lockDelegateByLink(work, token)
    const years = await yearsOfOne(work.tx, affiliate.id)
    if (affiliationOn(years, dateOf(work.now)).stands === 'lapsed')
      throw new Refusal('affiliate.lapsed')
    const [vote] = await work.tx
      .select()
      .from(motionVotes)
      .where(and(eq(motionVotes.id, voteId), isNull(motionVotes.cancelledAt)))
      .for('share')
    if (!vote?.meetingId || vote.kind === 'hands' || hasOptions(vote.majority))
      throw new Refusal('not-there')
    if (vote.shuffledAt || votePhase(vote, work.now) !== 'open') throw new Refusal('vote.closed')
    const [arrival] = await work.tx
      .select()
      .from(delegateArrivals)
      .where(
        and(
          eq(delegateArrivals.meetingId, vote.meetingId),
          eq(delegateArrivals.delegateId, delegate.id),
        ),
      )
    if (!arrival) throw new Refusal('affiliate.not-here')
    await work.tx.insert(delegateVotes).values({
      voteId,
      placeId: arrival.placeId,
      delegateId: delegate.id,
      choice,
    })
  },
)
