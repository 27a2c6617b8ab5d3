import 'server-only'
import { and, eq } from 'drizzle-orm'
import { meetingRoll, meetings } from '@/db/schema/democracy/meetings'
import { motionVotes, rollEntries } from '@/db/schema/democracy/motions'
import { putIntoBox, putTogetherIntoBox, withoutOptions } from '@/lib/democracy/motions/cast-ballot'
import { putOptionsIntoBox } from '@/lib/democracy/motions/options/cast-options'
import { type VoteChoice, votePhase } from '@/lib/democracy/motions/states'
import { type Crowd, servedTogether, verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

type WhichBox = { number: number; voteId: string }
type Ballot = WhichBox & { choice: VoteChoice }

/**
 * A member votes in a meeting, on their phone. The vote's row is shared with all others who vote: whoever closes it holds it alone, so a
 * ballot is in the box before that, or it is late. Nobody else is told, and the audit log does
 * not say that they did: who has voted, and how many, is nobody's business before the close.
 */
export const castInMeeting = servedTogether(
  verb('vote.cast', async (work, { choice, ...which }: Ballot) => {
    const vote = withoutOptions(await lockBoxInMeeting(work, which))
    await assertOnRoll(work, vote)
    await putIntoBox(work, vote, choice)
  }),
  {
    to: ({ number, voteId }) => `${number}/${voteId}`,
    async serve(work, comers) {
      const vote = withoutOptions(await lockBoxInMeeting(work, comers[0]!.input))
      return putTogetherIntoBox(work, vote, comers)
    },
  },
)

type OptionsBallot = WhichBox & { ranking: number[] }

/** The same between several options. */
export const castOptionsInMeeting = verb(
  'vote.cast',
  async (work, { ranking, ...which }: OptionsBallot) => {
    const vote = await lockBoxInMeeting(work, which)
    await assertOnRoll(work, vote)
    await putOptionsIntoBox(work, vote, ranking)
  },
)

async function lockBoxInMeeting(work: Crowd, { number, voteId }: WhichBox) {
  const [found] = await work.tx
    .select({ vote: motionVotes })
    .from(motionVotes)
    .innerJoin(meetings, eq(meetings.id, motionVotes.meetingId))
    .where(and(eq(motionVotes.id, voteId), eq(meetings.number, number)))
    .for('share', { of: motionVotes })
  if (!found) throw new Refusal('not-there')
  const { vote } = found
  if (vote.cancelledAt || vote.shuffledAt || votePhase(vote, work.now) !== 'open')
    throw new Refusal('vote.closed')
  return vote
}

/** Whoever came later hears that, and whoever has no vote in this meeting the other. */
async function assertOnRoll(work: Work, vote: { id: string; meetingId: string | null }) {
  const { personId } = work.person
  const onRoll = await work.tx.$count(
    rollEntries,
    and(eq(rollEntries.voteId, vote.id), eq(rollEntries.personId, personId)),
  )
  if (onRoll > 0) return
  const onMeetingRoll = await work.tx.$count(
    meetingRoll,
    and(eq(meetingRoll.meetingId, vote.meetingId!), eq(meetingRoll.personId, personId)),
  )
  throw new Refusal(onMeetingRoll > 0 ? 'vote.came-later' : 'vote.meeting-not-yours')
}
