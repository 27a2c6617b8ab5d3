import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import {
  motions,
  motionVotes,
  paperVotes,
  voteEnvelopes,
  voteOfMotion,
  voteRollQueries,
} from '@/db/schema/democracy/motions'
import type { Actor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { can, refusalOf } from '@/lib/permissions'
import type { VoteCall } from './call-vote'
import { countVotersNow } from './freeze-roll'
import { getMotion, worksOnMotions } from './read'
import { votePhase } from './states'
import { voteQuorumOf } from './vote-rules'
import { voteTimes } from './vote-times'

/** Whether of a vote that runs anything waits for a second officer: what is read one by one only where it does. */
const open = (table: PgTable, voteId: PgColumn, todo: PgColumn) =>
  sql<boolean>`exists (select from ${table} where ${voteId} = ${motionVotes.id} and ${todo} is null)`
const byPost = sql<boolean>`(${open(voteEnvelopes, voteEnvelopes.voteId, voteEnvelopes.confirmedBy)} or ${open(paperVotes, paperVotes.voteId, paperVotes.confirmedBy)})`
const queried = open(voteRollQueries, voteRollQueries.voteId, voteRollQueries.decidedAt)

/** What waits for the secretary and for the chairs, the longest waiting first. Both see both. */
export async function listMotionsAtDesk(viewer: Actor) {
  if (!worksOnMotions(viewer)) return undefined
  const { number, title, secondedAt } = motions
  const [toCall, voting] = await Promise.all([
    database()
      .select({ number, title, secondedAt })
      .from(motions)
      .where(eq(motions.state, 'seconded'))
      .orderBy(asc(motions.secondedAt))
      .limit(100),
    database()
      .select({ number, title, vote: motionVotes, byPost, queried })
      .from(motions)
      .innerJoin(motionVotes, voteOfMotion)
      .where(eq(motions.state, 'voting'))
      .orderBy(asc(motionVotes.closesAt))
      .limit(100),
  ])
  const votes = voting.map(({ vote, ...motion }) => ({
    ...motion,
    opensAt: vote.opensAt,
    closesAt: vote.closesAt,
    phase: votePhase(vote, now()),
  }))
  return {
    toCall,
    running: votes.filter((vote) => vote.phase !== 'closed'),
    toDeclare: votes.filter((vote) => vote.phase === 'closed'),
  }
}

export async function getMotionAtDesk(viewer: Actor, number: number) {
  if (!worksOnMotions(viewer)) return undefined
  const motion = await getMotion(viewer, number)
  return (
    motion && {
      ...motion,
      mayCall: motion.state === 'seconded' && can(viewer, 'vote.call'),
      // Whether anybody has voted is seen by asking for the change, and by no read.
      mayChange:
        (motion.vote?.phase === 'not-yet-open' || motion.vote?.phase === 'open') &&
        !motion.vote.inMeeting &&
        can(viewer, 'vote.change', motion),
      mayDeclare:
        motion.vote?.phase === 'closed' && !motion.vote.inMeeting && can(viewer, 'vote.declare'),
    }
  )
}

/** What calling a vote would mean, to be checked before it is called. It is refused for the same reasons. */
export async function previewVoteCall(viewer: Actor, call: VoteCall) {
  const refusal = refusalOf(viewer, 'vote.call')
  if (refusal) throw new Refusal(refusal)
  const at = now()
  const { opensAt, closesAt } = voteTimes(call, at)
  const voters = await countVotersNow(at)
  return {
    opens: call.opens === 'now' ? undefined : momentInWords(opensAt),
    closes: momentInWords(closesAt),
    voters,
    quorum: voteQuorumOf(voters),
  }
}
