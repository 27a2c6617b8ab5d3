import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { rollEntries, voteRollQueries } from '@/db/schema/democracy/motions'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMotion, lockVote } from '../lock-motion'
import { sidesOfMotion } from '../movers-of-composite'

/** From the freeze to the close of voting the roll of a vote can be queried and added to. */
export async function lockVoteWithRoll(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  const vote = await lockVote(work, motion.id)
  if (vote.meetingId) throw new Refusal('vote.in-meeting')
  if (vote.shuffledAt || work.now >= vote.closesAt) throw new Refusal('roll.closed')
  return { motion, vote, sides: await sidesOfMotion(work.tx, motion) }
}

/** A query that waits, with whoever proposed what is to be done. */
export async function lockRollQuery(
  work: Work,
  { number, queryId }: { number: number; queryId: string },
) {
  const found = await lockVoteWithRoll(work, { number })
  const [query] = await work.tx
    .select()
    .from(voteRollQueries)
    .where(
      and(
        eq(voteRollQueries.id, queryId),
        eq(voteRollQueries.voteId, found.vote.id),
        isNull(voteRollQueries.decidedAt),
      ),
    )
  if (!query) throw new Refusal('moved-meanwhile')
  const officers = query.proposedBy ? [query.proposedBy] : []
  return { ...found, query, personId: query.personId, officers }
}

export async function onRollOf(work: Work, voteId: string, personId: string): Promise<boolean> {
  const entries = await work.tx.$count(
    rollEntries,
    and(eq(rollEntries.voteId, voteId), eq(rollEntries.personId, personId)),
  )
  return entries > 0
}
