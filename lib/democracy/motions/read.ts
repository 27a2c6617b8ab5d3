import 'server-only'
import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNotNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { cache } from 'react'
import { database } from '@/db/client'
import {
  motions,
  motionVotes,
  namedVotes,
  rollEntries,
  rollMarks,
  voteChallenges,
  voteChanges,
  voteOfMotion,
} from '@/db/schema/democracy/motions'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { currentMotionVersion } from './fix-version'
import { moversOfComposite } from './movers-of-composite'
import { fingerprintOfSeed, listOptions } from './options/count-options'
import { hasOptions, type MotionState, votePhase } from './states'
import type { MotionOutcome } from './tally'

/**
 * Motions as members see them. What is under way is for current members, and for whoever is on the roll of its vote even if
 * their standing changed since. What was decided is public with its title and numbers, never with names or text.
 * Nothing that a box holds leaves it before the declaration: no read here counts ballots or marks.
 */
export const motionFilters = ['open', 'seconding', 'under-way', 'decided'] as const
export type MotionFilter = (typeof motionFilters)[number]

/** Whether the viewer stands there, on the roll of the motion's vote or among those who have voted. */
export function stands(table: typeof rollEntries | typeof rollMarks, viewer: Actor): SQL {
  return exists(
    database()
      .select({ one: sql`1` })
      .from(table)
      .where(and(eq(table.voteId, motionVotes.id), eq(table.personId, personOf(viewer)))),
  )
}

/** "Ada Byron (she/her)", where she wants members to see them. */
export function withPronouns(name: AnyPgColumn, personId: AnyPgColumn) {
  return sql<string>`${name} || coalesce((select ' (' || p.pronouns || ')' from people p
    where p.id = ${personId} and p.pronouns_for = 'members'), '')`
}

/** The secretary, who calls votes, and the chairs, who declare them. */
export function worksOnMotions(viewer: Actor): boolean {
  return can(viewer, 'vote.call') || can(viewer, 'vote.declare')
}

function visibleMotions(viewer: Actor): SQL | undefined {
  return can(viewer, 'motion.read') || worksOnMotions(viewer)
    ? undefined
    : stands(rollEntries, viewer)
}

function wanted(filter: MotionFilter): SQL | undefined {
  const at = sql`${now().toISOString()}::timestamptz`
  const open = sql`(${motionVotes.opensAt} <= ${at} and ${at} < ${motionVotes.closesAt})`
  const voting = eq(motions.state, 'voting')
  if (filter === 'open') return and(voting, open)
  if (filter === 'under-way')
    return or(eq(motions.state, 'seconded'), and(voting, sql`not ${open}`))
  return eq(motions.state, filter === 'seconding' ? 'moved' : 'decided')
}

/** The newest first, leafed through by number. */
export async function listMotions(
  viewer: Actor,
  filter: MotionFilter,
  { before, limit = 20 }: { before?: number; limit?: number } = {},
) {
  const rows = await motionLines(
    viewer,
    and(
      wanted(filter),
      filter === 'decided' ? undefined : visibleMotions(viewer),
      before ? lt(motions.number, before) : undefined,
    ),
    limit + 1,
  )
  return {
    motions: rows.slice(0, limit),
    next: rows.length > limit ? rows[limit - 1]!.number : undefined,
  }
}

/** All that waits for somebody: a seconder, a vote, its end or its result. The newest first. */
export async function listMotionsOnNow(viewer: Actor) {
  const onNow = await motionLines(
    viewer,
    and(inArray(motions.state, ['moved', 'seconded', 'voting']), visibleMotions(viewer)),
    60,
  )
  const isOpen = ({ state, vote }: MotionLine) => state === 'voting' && vote?.phase === 'open'
  return {
    open: onNow.filter(isOpen),
    seconding: onNow.filter(({ state }) => state === 'moved'),
    underWay: onNow.filter((motion) => motion.state !== 'moved' && !isOpen(motion)),
  }
}

async function motionLines(viewer: Actor, which: SQL | undefined, limit: number) {
  const rows = await database()
    .select({
      number: motions.number,
      title: motions.title,
      state: sql<MotionState>`${motions.state}`,
      movedAt: motions.movedAt,
      mover: withPronouns(motions.moverName, motions.moverId),
      vote: motionVotes,
      marked: stands(rollMarks, viewer) as SQL<boolean>,
      onRoll: stands(rollEntries, viewer) as SQL<boolean>,
      /** How they themselves have voted, where it is by name. */
      ownVote: namedVotes.choice,
    })
    .from(motions)
    .leftJoin(motionVotes, voteOfMotion)
    .leftJoin(
      namedVotes,
      and(eq(namedVotes.voteId, motionVotes.id), eq(namedVotes.personId, personOf(viewer))),
    )
    .where(which)
    .orderBy(desc(motions.number))
    .limit(limit)
  const named = can(viewer, 'motion.read')
  return rows.map(({ vote, mover, ...line }) => ({
    ...line,
    mover: named ? mover : undefined,
    vote: vote ? shown(vote) : undefined,
  }))
}

export type MotionLine = Awaited<ReturnType<typeof motionLines>>[number]

function shown(vote: typeof motionVotes.$inferSelect) {
  const { opensAt, closesAt, calledAt, declaredAt } = vote
  return {
    opensAt,
    closesAt,
    calledAt,
    declaredAt,
    phase: votePhase(vote, now()),
    /** Whether it is put to those who are at a meeting. */
    inMeeting: vote.meetingId !== null,
    kind: vote.kind,
    majority: vote.majority,
    quorum: vote.quorum ?? 0,
    objectionsToStop: vote.objectionsToStop,
    /** The seed of the lots, which is secret until the result, so that nobody can say afterwards that it was another one. */
    lotsFingerprint: vote.lotsSeed && fingerprintOfSeed(vote.lotsSeed),
    outcome: vote.outcome as MotionOutcome | null,
  }
}

/** A motion with its vote and how the viewer stands to it. Several parts of its pages ask for it; it is read once for each page. */
export const getMotion = cache(async (viewer: Actor, number: number) => {
  const [row] = await database()
    .select({
      motion: motions,
      mover: withPronouns(motions.moverName, motions.moverId),
      seconder: withPronouns(motions.seconderName, motions.seconderId) as SQL<string | null>,
      vote: motionVotes,
      onRoll: stands(rollEntries, viewer) as SQL<boolean>,
      marked: stands(rollMarks, viewer) as SQL<boolean>,
      // Of an open vote everybody knows how they themselves have voted, and before its result nobody else does.
      ownVote: {
        choice: namedVotes.choice,
        ranking: namedVotes.ranking,
        onPaper: namedVotes.onPaper,
      },
    })
    .from(motions)
    .leftJoin(motionVotes, voteOfMotion)
    .leftJoin(
      namedVotes,
      and(eq(namedVotes.voteId, motionVotes.id), eq(namedVotes.personId, personOf(viewer))),
    )
    .where(and(eq(motions.number, number), visibleMotions(viewer)))
  if (!row) return undefined
  const { motion, vote } = row
  const state = motion.state
  const own = motion.moverId === personOf(viewer)
  const [movers, version, options, changes, setAside, stopped] = await Promise.all([
    moversOfComposite(database(), motion.id),
    currentMotionVersion(database(), motion.id),
    vote && hasOptions(vote.majority) ? listOptions(database(), vote.id) : [],
    changesOf(motion.id),
    setAsideOf(motion.id),
    stoppedOf(motion.id),
  ])
  const sides: [string, ...(string | null)[]] = [motion.moverId, motion.seconderId, ...movers]
  return {
    id: motion.id,
    number: motion.number,
    title: motion.title,
    version,
    state,
    mover: row.mover,
    movedAt: motion.movedAt,
    seconder: row.seconder ?? undefined,
    secondedAt: motion.secondedAt,
    /** Put by those who support it, and by no seconder. */
    putBySupport: motion.secondedAt !== null && motion.seconderId === null,
    openForSupport: motion.openedForSupportAt !== null,
    mayOpenForSupport:
      state === 'moved' &&
      !motion.openedForSupportAt &&
      can(viewer, 'motion.open-for-support', { personId: motion.moverId }),
    withdrawnAt: motion.withdrawnAt,
    vote: vote ? shown(vote) : undefined,
    /** What members choose between, where they do. */
    options,
    changes,
    setAside,
    stopped,
    sides,
    /** It stands for several motions, with the consent of their movers. */
    composite: movers.length > 0,
    onRoll: row.onRoll,
    marked: row.marked,
    ownVote: row.ownVote ?? undefined,
    own,
    maySecond: state === 'moved' && !own && can(viewer, 'motion.second'),
    mayWithdraw: own && movers.length === 0 && (state === 'moved' || state === 'seconded'),
  }
})

/** What officers changed about its votes before anybody had voted, and why. Without a new close the vote was cancelled. */
async function changesOf(motionId: string) {
  const { changedAt, reason, closesAt } = voteChanges
  return database()
    .select({ changedAt, reason, closesAt, calledAt: motionVotes.calledAt })
    .from(voteChanges)
    .innerJoin(motionVotes, eq(motionVotes.id, voteChanges.voteId))
    .where(eq(motionVotes.motionId, motionId))
    .orderBy(asc(changedAt))
}

/** Results that two officers set aside after a challenge, with when they had been declared. */
async function setAsideOf(motionId: string) {
  const { setAsideAt, declaredAt, outcome, calledAt } = motionVotes
  return database()
    .select({ setAsideAt, declaredAt, outcome, calledAt, answer: voteChallenges.answer })
    .from(motionVotes)
    .innerJoin(
      voteChallenges,
      and(eq(voteChallenges.voteId, motionVotes.id), eq(voteChallenges.answeredAt, setAsideAt)),
    )
    .where(and(eq(motionVotes.motionId, motionId), eq(voteChallenges.upheld, true)))
    .orderBy(asc(setAsideAt))
}

/** Consent decisions that objections stopped. */
async function stoppedOf(motionId: string) {
  const { calledAt, stoppedAt, objectionsToStop } = motionVotes
  return database()
    .select({ calledAt, stoppedAt, objectionsToStop })
    .from(motionVotes)
    .where(and(eq(motionVotes.motionId, motionId), isNotNull(stoppedAt)))
    .orderBy(asc(stoppedAt))
}

export type Motion = NonNullable<Awaited<ReturnType<typeof getMotion>>>

/** For the front of the desk: how many wait for a vote to be called, how many for their result. */
export async function countMotionsWaiting(viewer: Actor) {
  if (!worksOnMotions(viewer)) return undefined
  const [[toCall], [toDeclare]] = await Promise.all([
    database().select({ n: count() }).from(motions).where(eq(motions.state, 'seconded')),
    database()
      .select({ n: count() })
      .from(motions)
      .innerJoin(motionVotes, voteOfMotion)
      .where(and(eq(motions.state, 'voting'), lte(motionVotes.closesAt, now()))),
  ])
  return { toCall: toCall!.n, toDeclare: toDeclare!.n }
}
