import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { amendments } from '@/db/schema/democracy/amendments'
import { motionVotes } from '@/db/schema/democracy/motions'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertStands } from '../assert-stands'
import { lockMotion } from '../lock-motion'
import { sidesOfMotion } from '../movers-of-composite'
import { takesAmendments } from './states'

export type WhichAmendment = { number: number; amendment: number }

/** All amendments to one version, in the order in which they came. */
export async function amendmentsTo(
  db: Database | Transaction,
  { motionId, version }: { motionId: string; version: number },
) {
  return db
    .select()
    .from(amendments)
    .where(and(eq(amendments.motionId, motionId), eq(amendments.version, version)))
    .orderBy(asc(amendments.number))
}

export type AmendmentRow = Awaited<ReturnType<typeof amendmentsTo>>[number]

/** The motion, held: whatever happens to its text and its amendments happens one after the other. */
export async function lockAmendable(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  assertStands(motion)
  if (!takesAmendments(motion)) throw new Refusal('amendment.vote-called')
  return motion
}

/** An amendment that can still go one way or the other, with its motion and with those to the same version. */
export async function lockAmendment(work: Work, which: WhichAmendment) {
  const found = await lockAmendmentAtVote(work, which)
  if (found && (await isAtVote(work, [found.amendment.id]))) throw new Refusal('amendment.at-vote')
  return found
}

/** Whether a meeting votes on one of these at this moment, or waits to hear how it came out. */
export async function isAtVote(work: Work, amendmentIds: string[]): Promise<boolean> {
  const atVote = await work.tx.$count(
    motionVotes,
    and(
      inArray(motionVotes.amendmentId, amendmentIds),
      isNull(motionVotes.cancelledAt),
      isNull(motionVotes.declaredAt),
    ),
  )
  return atVote > 0
}

/** The same, for the meeting that votes on it. */
export async function lockAmendmentAtVote(work: Work, which: WhichAmendment) {
  const motion = await lockAmendable(work, which)
  const [found] = await work.tx
    .select()
    .from(amendments)
    .where(and(eq(amendments.motionId, motion.id), eq(amendments.number, which.amendment)))
  if (!found) return undefined
  const all = await amendmentsTo(work.tx, found)
  return { motion, amendment: found, others: all.filter(({ id }) => id !== found.id) }
}

export async function lockOfMover(work: Work, which: WhichAmendment) {
  const found = await lockAmendment(work, which)
  return found && { ...found, personId: found.amendment.moverId }
}

export async function lockOfMotionMover(work: Work, which: WhichAmendment) {
  const found = await lockAmendment(work, which)
  return found && { ...found, personId: found.motion.moverId }
}

/** For officers who count hands: those who moved or seconded the amendment or its motion leave it to others. */
export async function lockToCount(work: Work, which: WhichAmendment) {
  const found = await lockAmendment(work, which)
  if (!found) return undefined
  const { motion, amendment } = found
  return {
    ...found,
    personId: null,
    officers: amendment.countedBy ? [amendment.countedBy] : [],
    sides: [...(await sidesOfMotion(work.tx, motion)), amendment.moverId, amendment.seconderId],
  }
}
