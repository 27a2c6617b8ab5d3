import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { motions, motionVotes, rollMarks } from '@/db/schema/democracy/motions'
import { voteDeclared } from '@/emails/democracy/vote-declared'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { addresseeOf } from '@/lib/people/members/addressee'
import { countBallots } from './count-ballots'
import { peopleOnRoll } from './freeze-roll'
import { lockMotion, lockVote } from './lock-motion'
import { countPaperVotes } from './paper-votes/paper-vote-counts'
import { shuffleBox } from './shuffle-ballots'
import { motionMoves } from './states'
import { ballotsCast, motionHeadline, outcomeOf } from './tally'

/**
 * A chair declares what the members decided. The numbers come out of the box at this moment and not before, and everybody who
 * could vote is told, voted or not. So is the mover, who may have had no vote in the end.
 */
export const declareResult = verb('vote.declare', async (work, { number }: { number: number }) => {
  const motion = await lockMotion(work, number)
  const vote = await lockVote(work, motion.id, 'update')
  if (vote.declaredAt) throw new Refusal('vote.already-declared')
  await shuffleBox(work, vote)
  const rule = { majority: vote.majority, quorum: vote.quorum ?? 0 }
  const count = await countBallots(work.tx, vote)
  // An envelope without a paper that could be read is a mark without a ballot, and the result says how many.
  const { envelopes, inTheBox } = await countPaperVotes(work.tx, vote)
  if (ballotsCast(count) + envelopes - inTheBox !== (await countMarks(work, vote.id)))
    throw new Refusal('vote.box-disagrees')
  const outcome = outcomeOf(count, rule)
  await work.tx
    .update(motionVotes)
    .set({
      declaredBy: work.person.personId,
      declaredAt: work.now,
      outcome,
      declaredCount: count,
      challengesUntil: addDays(work.now, organisation.rules.voteChallengeDays),
    })
    .where(eq(motionVotes.id, vote.id))
  await work.move(motions, motion, motionMoves, 'declare')
  work.record('result.declared', { kind: 'motion', id: motion.id }, { number, outcome, ...count })
  const voters = await peopleOnRoll(work, vote.id)
  const mover = await addresseeOf(work.tx, motion.moverId)
  const told = new Map([...voters, ...(mover ? [mover] : [])].map((one) => [one.personId, one]))
  await work.emailAll(
    voteDeclared,
    [...told.values()].map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${vote.id}/${personId}`,
      props: {
        name,
        number,
        title: motion.title,
        sentence: motionHeadline(count, rule),
        link: siteUrl(`/motions/${number}/result`),
      },
    })),
  )
})

async function countMarks(work: Work, voteId: string): Promise<number> {
  const [marks] = await work.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(rollMarks)
    .where(eq(rollMarks.voteId, voteId))
  return marks!.count
}
