import 'server-only'
import { and, eq } from 'drizzle-orm'
import { motionComments } from '@/db/schema/democracy/comments'
import { motionVotes, standingVote } from '@/db/schema/democracy/motions'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMotion } from '../lock-motion'
import { sidesOfMotion } from '../movers-of-composite'
import { takesComments } from './takes-comments'

export type WhichComment = { number: number; comment: string }

/** The motion while members still talk about it. */
export async function lockDebated(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  const [vote] = await work.tx
    .select({ opensAt: motionVotes.opensAt })
    .from(motionVotes)
    .where(and(eq(motionVotes.motionId, motion.id), standingVote))
  if (!takesComments(motion.state, vote?.opensAt, work.now)) throw new Refusal('comment.closed')
  return motion
}

/** A comment, held: with whose it is, and who took a side on its motion. */
export async function lockComment(work: Work, { number, comment: id }: WhichComment) {
  const motion = await lockMotion(work, number)
  const [comment] = await work.tx
    .select()
    .from(motionComments)
    .where(and(eq(motionComments.id, id), eq(motionComments.motionId, motion.id)))
    .for('update')
  return (
    comment && {
      motion,
      comment,
      personId: comment.authorId,
      sides: await sidesOfMotion(work.tx, motion),
    }
  )
}
