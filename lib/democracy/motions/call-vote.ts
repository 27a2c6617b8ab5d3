import 'server-only'
import { motions, motionVotes } from '@/db/schema/democracy/motions'
import { voteCalled } from '@/emails/democracy/vote-called'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { freezeRoll, peopleOnRoll } from './freeze-roll'
import { lockMotion } from './lock-motion'
import { type Majority, motionMoves } from './states'

export type VoteCall = VoteTimes & { number: number; majority: Majority }

/** Opens the box for a confidential vote, freezes the roll and tells everybody on it, all or nothing. */
export const callVote = verb('vote.call', async (work, input: VoteCall) => {
  const motion = await lockMotion(work, input.number)
  if (motion.state === 'moved') throw new Refusal('motion.not-seconded')
  if (motion.state === 'withdrawn') throw new Refusal('motion.withdrawn')
  if (motion.state !== 'seconded') throw new Refusal('vote.already-called')
  const { opensAt, closesAt } = voteTimes(input, work.now)
  await work.move(motions, motion, motionMoves, 'callVote')
  const voteId = newId()
  await work.tx.insert(motionVotes).values({
    id: voteId,
    motionId: motion.id,
    kind: 'confidential',
    majority: input.majority,
    calledBy: work.person.personId,
    calledAt: work.now,
    opensAt,
    closesAt,
  })
  await freezeRoll(work, voteId)
  const voters = await peopleOnRoll(work, voteId)
  await work.emailAll(
    voteCalled,
    voters.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${voteId}/${personId}`,
      props: {
        name,
        number: motion.number,
        title: motion.title,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
        link: siteUrl(`/motions/${motion.number}/vote`),
      },
    })),
  )
  await work.queue('shuffle-ballots', { voteId }, { runAt: closesAt, key: `shuffle/${voteId}` })
  work.record(
    'vote.called',
    { kind: 'motion', id: motion.id },
    { number: motion.number, majority: input.majority, closesAt: closesAt.toISOString() },
  )
})

/** A deadline as people enter it: a day and a time on the clock where the organisation lives. */
type WallTime = { date: string; time: string }
type VoteTimes = { opens: 'now' | WallTime; closes: WallTime }

/** When voting opens and closes, if the rule book allows it. */
function voteTimes({ opens, closes }: VoteTimes, now: Date) {
  const { voteMinimumDays, voteMaximumDays } = organisation.rules
  const opensAt = opens === 'now' ? now : atWallTime(opens.date, opens.time)
  const closesAt = atWallTime(closes.date, closes.time)
  if (opensAt < now) throw new Refusal('vote.opens-in-the-past')
  if (opensAt > addDays(now, voteMaximumDays)) throw new Refusal('vote.opens-too-late')
  if (closesAt < addDays(opensAt, voteMinimumDays)) throw new Refusal('vote.too-short')
  if (closesAt > addDays(opensAt, voteMaximumDays)) throw new Refusal('vote.too-long')
  return { opensAt, closesAt }
}
