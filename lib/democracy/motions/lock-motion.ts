import 'server-only'
import { and, eq } from 'drizzle-orm'
import { motions, motionVotes, standingVote } from '@/db/schema/democracy/motions'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { votePhase } from './states'

/** The motion with this number, held until the act is done: of two who act on it at once, the second sees what the first did. */
export async function lockMotion(work: Work, number: number) {
  const [motion] = await work.tx
    .select()
    .from(motions)
    .where(eq(motions.number, number))
    .for('update')
  if (!motion) throw new Refusal('not-there')
  return motion
}

/** The same, for what is its mover's alone to do. */
export async function lockMotionOfMover(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  return { motion, personId: motion.moverId }
}

/**
 * The vote on a motion, unless it was cancelled or set aside, held alone: whoever casts shares its row with others who cast, so no ballot
 * slips into a box that is being emptied or counted.
 */
export async function lockVote(work: Work, motionId: string) {
  const [vote] = await work.tx
    .select()
    .from(motionVotes)
    .where(and(eq(motionVotes.motionId, motionId), standingVote))
    .for('update')
  if (!vote) throw new Refusal('vote.not-open')
  return vote
}

type Box = Pick<
  typeof motionVotes.$inferSelect,
  'opensAt' | 'closesAt' | 'declaredAt' | 'shuffledAt'
>

/** From the moment it opens until it closes or is shuffled: what comes later is late. */
export function assertBoxOpen(vote: Box, at: Date) {
  const phase = votePhase(vote, at)
  if (phase === 'not-yet-open') throw new Refusal('vote.not-open')
  if (phase !== 'open' || vote.shuffledAt) throw new Refusal('vote.closed')
}
