import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { motions, motionVotes, voteChallenges, voteOfMotion } from '@/db/schema/democracy/motions'
import { publicNames } from '@/db/schema/democracy/publications'
import { visitor } from '@/lib/kernel/actor'
import { behind } from '@/lib/kernel/keyset-pagination'
import { currentMotionVersion } from '../fix-version'
import { originalsOfMotion } from '../movers-of-composite'
import { getMotionResult } from '../read-vote'
import { hasPublicPage } from './published'

const perPage = 20

/** What we show to everybody of what members carried, the latest first: neither names nor what somebody has to sign in for. */
export async function listPublicDecisions(before?: string) {
  const rows = await database()
    .select({
      voteId: motionVotes.id,
      number: motions.number,
      title: motions.title,
      declaredAt: motionVotes.declaredAt,
      majority: motionVotes.majority,
      meeting: { kind: meetings.kind, startsAt: meetings.startsAt },
    })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .leftJoin(meetings, eq(meetings.id, motionVotes.meetingId))
    .where(and(hasPublicPage, await behind(motionVotes.declaredAt, motionVotes.id, before)))
    .orderBy(desc(motionVotes.declaredAt), desc(motionVotes.id))
    .limit(perPage + 1)
  const decisions = rows.slice(0, perPage).map(({ declaredAt, meeting, ...row }) => ({
    ...row,
    declaredAt: declaredAt!,
    meeting: meeting ?? undefined,
  }))
  return { decisions, next: rows.length > perPage ? decisions.at(-1)!.voteId : undefined }
}

export type ListedDecision = Awaited<ReturnType<typeof listPublicDecisions>>['decisions'][number]

/** The public page of one of them: its text as it was carried, the figures, and of those who brought it whoever wants to be named. */
export async function getPublicDecision(number: number) {
  const [row] = await database()
    .select({ motion: motions, vote: motionVotes, meeting: meetings })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .leftJoin(meetings, eq(meetings.id, motionVotes.meetingId))
    .where(and(eq(motions.number, number), hasPublicPage))
  if (!row) return undefined
  const { motion, vote, meeting } = row
  const [result, { text, lines }, names, challenges] = await Promise.all([
    getMotionResult(visitor, number),
    currentMotionVersion(database(), motion.id),
    namesShown(vote.id, motion),
    database().$count(
      voteChallenges,
      and(eq(voteChallenges.voteId, vote.id), isNull(voteChallenges.answeredAt)),
    ),
  ])
  if (!result) return undefined
  return {
    ...result,
    text,
    lines,
    meeting: meeting ? { kind: meeting.kind, startsAt: meeting.startsAt } : undefined,
    /** A declared result counts until it is set aside, so the page stays and says that somebody doubts it: else one member could take any page down. */
    challenged: challenges > 0,
    ...names,
  }
}

export type PublicPage = NonNullable<Awaited<ReturnType<typeof getPublicDecision>>>

/** By the name of record that stands under the motion, which is empty after erasure; of a composite every mover has their own. */
async function namesShown(voteId: string, motion: typeof motions.$inferSelect) {
  const chosen = await database()
    .select({ personId: publicNames.personId })
    .from(publicNames)
    .where(and(eq(publicNames.voteId, voteId), eq(publicNames.shown, true)))
  const shown = new Set(chosen.map(({ personId }) => personId))
  const originals = await originalsOfMotion(database(), motion.id)
  if (originals.length > 0) {
    const named = new Map(originals.map(({ moverId, moverName }) => [moverId, moverName]))
    const movers = [...named].flatMap(([id, name]) => (shown.has(id) && name ? [name] : []))
    return { movers, seconder: undefined, composite: true }
  }
  return {
    movers: shown.has(motion.moverId) && motion.moverName ? [motion.moverName] : [],
    seconder:
      motion.seconderId && shown.has(motion.seconderId)
        ? motion.seconderName || undefined
        : undefined,
    composite: false,
  }
}
