import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { motionVotes, rollEntries, rollMarks } from '@/db/schema/democracy/motions'
import { addDays } from '@/lib/kernel/calendar'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { countBallots } from './count-ballots'
import { readHandCounts } from './hand-counts'
import { countOptions } from './options/count-options'
import { countPaperVotes } from './paper-votes/paper-vote-counts'
import { shuffleBox } from './shuffle-ballots'
import type { CastingVote } from './states'
import { ballotsCast, isTied, outcomeOf, ruleOf } from './tally'

/**
 * Counts what lies in the box of a vote that is closed, and writes down how it came out. What members decide about a motion can be
 * challenged. The caller holds the vote's row alone.
 */
export async function declareVote(
  work: Work,
  vote: typeof motionVotes.$inferSelect,
  casting?: CastingVote,
) {
  if (vote.declaredAt) throw new Refusal('vote.already-declared')
  if (vote.kind === 'hands' && !(await readHandCounts(work.tx, vote.id)).agreed)
    throw new Refusal('hands.not-counted')
  await shuffleBox(work, vote)
  const count = await countBallots(work.tx, vote)
  if (vote.kind !== 'hands') {
    // An envelope without a paper that could be read is a mark without a ballot, and the result says how many.
    const { envelopes, inTheBox } = await countPaperVotes(work.tx, vote)
    if (ballotsCast(count) + envelopes - inTheBox !== (await countMarks(work, vote.id)))
      throw new Refusal('vote.box-disagrees')
  }
  const asksTheChair =
    vote.meetingId !== null && organisation.rules.tiedVote === 'casting-vote' && isTied(count, vote)
  if (asksTheChair && !casting) throw new Refusal('vote.tied')
  const castingVote = asksTheChair ? casting! : null
  const roll = await work.tx.$count(rollEntries, eq(rollEntries.voteId, vote.id))
  const between = await countOptions(work.tx, vote)
  const rule = ruleOf({ ...vote, castingVote }, roll, between?.chosen)
  const outcome = outcomeOf(count, rule)
  await work.tx
    .update(motionVotes)
    .set({
      declaredBy: work.person.personId,
      declaredAt: work.now,
      outcome,
      castingVote,
      declaredCount: count,
      declaredResult: between?.count,
      challengesUntil: vote.motionId
        ? addDays(work.now, organisation.rules.voteChallengeDays)
        : null,
    })
    .where(eq(motionVotes.id, vote.id))
  return { count, rule, outcome }
}

async function countMarks(work: Work, voteId: string): Promise<number> {
  const [marks] = await work.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(rollMarks)
    .where(eq(rollMarks.voteId, voteId))
  return marks!.count
}
