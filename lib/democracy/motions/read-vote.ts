import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { motions, motionVotes, rollEntries, voteOfMotion } from '@/db/schema/democracy/motions'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { countBallots } from './count-ballots'
import { countPaperVotes } from './paper-votes/paper-vote-counts'
import { getMotion } from './read'
import { ballotsCast, motionHeadline, outcomeOf } from './tally'

/** What a member holds in hand: whether they are on the roll, whether they have voted, whether the box is open. */
export async function getMotionPaper(viewer: Actor, number: number) {
  const motion = await getMotion(viewer, number)
  if (!motion) return undefined
  const { title, text, vote, changes, onRoll, marked, state } = motion
  return { number, title, text, state, vote, changes, onRoll, marked }
}

/** A declared result. Everybody may read it; what the motion said is for members. */
export async function getMotionResult(viewer: Actor, number: number) {
  const [row] = await database()
    .select({ motion: motions, vote: motionVotes })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(and(eq(motions.number, number), isNotNull(motionVotes.declaredAt)))
  if (!row) return undefined
  const { motion, vote } = row
  const majority = vote.majority
  const [count, paper, [roll]] = await Promise.all([
    countBallots(database(), vote.id),
    countPaperVotes(database(), vote.id),
    database()
      .select({ size: sql<number>`count(*)::int` })
      .from(rollEntries)
      .where(eq(rollEntries.voteId, vote.id)),
  ])
  return {
    number: motion.number,
    title: motion.title,
    text: can(viewer, 'motion.read') ? motion.text : undefined,
    majority,
    count,
    cast: ballotsCast(count),
    roll: roll!.size,
    onPaper: paper.inTheBox,
    withoutPaper: paper.envelopes - paper.inTheBox,
    outcome: outcomeOf(count, majority),
    headline: motionHeadline(count, majority),
    opensAt: vote.opensAt,
    closesAt: vote.closesAt,
    declaredAt: vote.declaredAt!,
  }
}

export type MotionResult = NonNullable<Awaited<ReturnType<typeof getMotionResult>>>
