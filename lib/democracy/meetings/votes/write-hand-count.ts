import 'server-only'
import { eq } from 'drizzle-orm'
import { amendments } from '@/db/schema/democracy/amendments'
import { handCounts, motionVotes, rollEntries } from '@/db/schema/democracy/motions'
import { readHandCounts } from '@/lib/democracy/motions/hand-counts'
import { sidesOfMotion } from '@/lib/democracy/motions/movers-of-composite'
import { shuffleBox } from '@/lib/democracy/motions/shuffle-ballots'
import { ballotsCast, type MotionCount } from '@/lib/democracy/motions/tally'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { tellFollowers } from '../running/tell-followers'
import { lockMeetingVote, type WhichVote } from './lock-meeting-vote'
import { tellersOf } from './tellers'

type Counted = WhichVote &
  MotionCount & {
    /** The count that the teller was asked for: figures of one that was over meanwhile are not taken for the next. */
    round: number
  }

/**
 * A teller writes down how many hands they counted. Both have to have the same, and neither sees what the other wrote: when both have
 * written and it differs, both count again. With two equal counts the vote is closed, and waits for a chair to declare it.
 */
export const writeHandCount = verb(
  'hands.count',
  { subject: (work, which: Counted) => lockForTeller(work, which) },
  async (work, { meeting, vote }, { number, voteId, round, ...figures }: Counted) => {
    if (vote.kind !== 'hands') throw new Refusal('bad-request')
    if (vote.cancelledAt || vote.shuffledAt) throw new Refusal('vote.closed')
    const before = await readHandCounts(work.tx, voteId)
    if (before.countedBy.includes(work.person.personId)) throw new Refusal('hands.written')
    if (before.round !== round) throw new Refusal('hands.again')
    const count: MotionCount = {
      for: figures.for,
      against: figures.against,
      abstained: figures.abstained,
    }
    const roll = await work.tx.$count(rollEntries, eq(rollEntries.voteId, voteId))
    if (ballotsCast(count) === 0) throw new Refusal('hands.none')
    if (ballotsCast(count) > roll) throw new Refusal('hands.too-many')
    await work.tx
      .insert(handCounts)
      .values({ voteId, round, countedBy: work.person.personId, ...count })
    const { agreed } = await readHandCounts(work.tx, voteId)
    if (agreed) {
      const closesAt = vote.closesAt < work.now ? vote.closesAt : work.now
      await work.tx.update(motionVotes).set({ closesAt }).where(eq(motionVotes.id, voteId))
      await shuffleBox(work, { ...vote, closesAt })
    }
    await tellFollowers(work, meeting.id)
    // Never the figures: whoever reads the audit log would see those of one teller before the other has counted.
    const about = { number, round, agreed: agreed !== undefined }
    work.record('meeting-vote.hands-counted', { kind: 'meeting', id: meeting.id }, about)
  },
)

async function lockForTeller(work: Work, which: WhichVote) {
  const found = await lockMeetingVote(work, which)
  if (!found) return undefined
  const tellers = await tellersOf(work.tx, found.meeting.id)
  return {
    ...found,
    tellers: tellers.map(({ personId }) => personId),
    sides: await sidesOfVote(work, found),
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof lockMeetingVote>>>

/** Who moved or seconded what hands go up for. */
export async function sidesOfVote(
  work: Work,
  { vote, motion }: Pick<Found, 'motion'> & { vote: { amendmentId: string | null } },
) {
  const [amendment] = vote.amendmentId
    ? await work.tx.select().from(amendments).where(eq(amendments.id, vote.amendmentId))
    : []
  const ofMotion = motion ? await sidesOfMotion(work.tx, motion) : []
  return [...ofMotion, amendment?.moverId ?? null, amendment?.seconderId ?? null]
}
