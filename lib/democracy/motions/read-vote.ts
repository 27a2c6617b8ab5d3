import 'server-only'
import { and, asc, count, desc, eq, gte, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  motions,
  motionVotes,
  namedVotes,
  rollEntries,
  rollMarks,
  voteOfMotion,
  voteRollQueries,
} from '@/db/schema/democracy/motions'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { countBallots } from './count-ballots'
import { currentMotionVersion } from './fix-version'
import { countOptions } from './options/count-options'
import { countPaperVotes } from './paper-votes/paper-vote-counts'
import { getMotion, stands } from './read'
import { ballotsCast, motionHeadline, outcomeOf, ruleOf } from './tally'

/** What a member holds in hand: whether they are on the roll, whether they have voted, whether the box is open. */
export async function getMotionPaper(viewer: Actor, number: number) {
  const motion = await getMotion(viewer, number)
  if (!motion) return undefined
  const { title, version, vote, changes, onRoll, marked, ownVote, state, options } = motion
  return { number, title, version, state, vote, changes, onRoll, marked, ownVote, options }
}

/** What is by name its voter can put right until the close, unless officers typed it from paper. */
export function mayChangeVote({ vote, ownVote }: MotionPaper): boolean {
  return vote?.phase === 'open' && ownVote !== undefined && !ownVote.onPaper
}

type MotionPaper = NonNullable<Awaited<ReturnType<typeof getMotionPaper>>>

/** A declared result. Everybody may read it; what the motion said is for members. */
export async function getMotionResult(viewer: Actor, number: number) {
  const [row] = await database()
    .select({ motion: motions, vote: motionVotes })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(and(eq(motions.number, number), isNotNull(motionVotes.declaredAt)))
  if (!row) return undefined
  const { motion, vote } = row
  const [count, between, paper, roll, rollAdded, queriesLeft, version] = await Promise.all([
    countBallots(database(), vote),
    countOptions(database(), vote),
    countPaperVotes(database(), vote),
    database().$count(rollEntries, eq(rollEntries.voteId, vote.id)),
    database().$count(
      rollEntries,
      and(eq(rollEntries.voteId, vote.id), eq(rollEntries.reason, 'added')),
    ),
    database().$count(
      voteRollQueries,
      and(eq(voteRollQueries.voteId, vote.id), isNull(voteRollQueries.decidedAt)),
    ),
    currentMotionVersion(database(), motion.id),
  ])
  const rule = ruleOf(vote, roll, between?.chosen)
  const outcome = outcomeOf(count, rule)
  return {
    number: motion.number,
    title: motion.title,
    version: can(viewer, 'motion.read') ? version : undefined,
    kind: vote.kind,
    inMeeting: vote.meetingId !== null,
    rule,
    majority: rule.majority,
    quorum: rule.quorum,
    count,
    cast: ballotsCast(count),
    roll,
    rollAdded,
    queriesLeft,
    frozenAt: vote.calledAt,
    onPaper: paper.inTheBox,
    withoutPaper: paper.envelopes - paper.inTheBox,
    outcome,
    objectionsToStop: vote.objectionsToStop,
    /** Between several options: how they were counted, and from what the lots of a tie are drawn. */
    between: between && { ...between, lotsSeed: vote.lotsSeed! },
    chosen: outcome === 'carried' ? between?.chosen : undefined,
    headline: motionHeadline(count, rule),
    opensAt: vote.opensAt,
    closesAt: vote.closesAt,
    declaredAt: vote.declaredAt!,
    challengesUntil: vote.challengesUntil,
  }
}

/**
 * What members decided last, with the numbers that were declared. Everybody may read it. Of the reader it says whether they were on the
 * roll and took part: how somebody voted stands nowhere.
 */
export async function listLatestDecisions(viewer: Actor, most: number) {
  const rows = await database()
    .select({
      number: motions.number,
      title: motions.title,
      vote: motionVotes,
      roll: sql<number>`(select count(*)::int from ${rollEntries} where ${rollEntries.voteId} = ${motionVotes.id})`,
      marked: stands(rollMarks, viewer) as SQL<boolean>,
      onRoll: stands(rollEntries, viewer) as SQL<boolean>,
    })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(and(eq(motions.state, 'decided'), isNotNull(motionVotes.declaredAt)))
    .orderBy(desc(motions.number))
    .limit(most)
  return Promise.all(
    rows.map(async ({ vote, roll, ...decision }) => {
      const count = vote.declaredCount ?? (await countBallots(database(), vote))
      const chosen = (await countOptions(database(), vote))?.chosen
      return {
        ...decision,
        count,
        cast: ballotsCast(count),
        roll,
        outcome: outcomeOf(count, ruleOf(vote, roll, chosen)),
        majority: vote.majority,
        objectionsToStop: vote.objectionsToStop,
        chosen,
        declaredAt: vote.declaredAt!,
      }
    }),
  )
}

/** How many votes on motions were declared since. */
export async function countDecisionsSince(since: Date) {
  const [found] = await database()
    .select({ n: count() })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(and(eq(motions.state, 'decided'), gte(motionVotes.declaredAt, since)))
  return found!.n
}

/** How each member voted in an open vote whose result is declared: the minutes of it, for members. */
export async function listNamedVotes(viewer: Actor, number: number) {
  if (!can(viewer, 'motion.read')) return undefined
  const rows = await database()
    .select({
      name: namedVotes.name,
      choice: namedVotes.choice,
      ranking: namedVotes.ranking,
      onPaper: namedVotes.onPaper,
    })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .innerJoin(namedVotes, eq(namedVotes.voteId, motionVotes.id))
    .where(and(eq(motions.number, number), isNotNull(motionVotes.declaredAt)))
    .orderBy(asc(namedVotes.name), asc(namedVotes.personId))
  return rows.length > 0 ? rows.map((row, place) => ({ ...row, place })) : undefined
}

export type NamedVote = NonNullable<Awaited<ReturnType<typeof listNamedVotes>>>[number]

export type MotionResult = NonNullable<Awaited<ReturnType<typeof getMotionResult>>>
