import 'server-only'
import { and, count, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { motionVotes } from '@/db/schema/democracy/motions'
import {
  affiliateDelegates,
  delegateArrivals,
  delegateVotes,
} from '@/db/schema/movement/affiliates'
import { isVoteOpen } from '@/lib/democracy/meetings/votes/meeting-vote'
import { readLiveVote } from '@/lib/democracy/meetings/votes/read-votes'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { hashOf } from '@/lib/kernel/ids'

/** What the meeting votes on in which a delegate is now, and what they have said to it. Nothing, where they are in none, or it is not for phones. */
export async function getDelegateVote(token: string) {
  await followDemoClock()
  const [here] = await database()
    .select({ meeting: meetings, placeId: delegateArrivals.placeId })
    .from(affiliateDelegates)
    .innerJoin(delegateArrivals, eq(delegateArrivals.delegateId, affiliateDelegates.id))
    .innerJoin(meetings, eq(meetings.id, delegateArrivals.meetingId))
    .where(and(eq(affiliateDelegates.tokenHash, hashOf(token)), eq(meetings.state, 'open')))
    .orderBy(desc(meetings.startsAt))
  if (!here) return undefined
  const vote = await readLiveVote(here.meeting)
  if (!vote || vote.kind === 'hands' || vote.between || !isVoteOpen(vote, now().getTime()))
    return { meeting: here.meeting.number }
  const [own] = await database()
    .select({ choice: delegateVotes.choice })
    .from(delegateVotes)
    .where(and(eq(delegateVotes.voteId, vote.id), eq(delegateVotes.placeId, here.placeId)))
  return {
    meeting: here.meeting.number,
    vote: { id: vote.id, words: vote.words },
    own: own?.choice,
  }
}

export type DelegateCount = Record<'for' | 'against' | 'abstain', number>

/** How delegates stood to votes that are declared: counted apart, and in no result. For whoever reads those results. */
export async function countDelegateVotes(voteIds: readonly string[]) {
  if (voteIds.length === 0) return new Map<string, DelegateCount>()
  const { voteId, choice } = delegateVotes
  const rows = await database()
    .select({ voteId, choice, n: count() })
    .from(delegateVotes)
    .innerJoin(motionVotes, eq(motionVotes.id, voteId))
    .where(and(inArray(voteId, [...voteIds]), isNotNull(motionVotes.declaredAt)))
    .groupBy(voteId, choice)
  const counts = new Map<string, DelegateCount>()
  for (const row of rows) {
    const counted = counts.get(row.voteId) ?? { for: 0, against: 0, abstain: 0 }
    counts.set(row.voteId, { ...counted, [row.choice]: row.n })
  }
  return counts
}
