import 'server-only'
import { eq } from 'drizzle-orm'
import { motionComments } from '@/db/schema/democracy/comments'
import { verb } from '@/lib/kernel/perform'
import { lockComment, type WhichComment } from './lock-comment'

/** Its author takes back what they said, at any time. What others answered stays. */
export const deleteComment = verb(
  'comment.delete',
  { subject: lockComment },
  async (work, { motion, comment }, { number }: WhichComment) => {
    if (comment.deletedAt) return
    await work.tx
      .update(motionComments)
      .set({ text: '', deletedAt: work.now })
      .where(eq(motionComments.id, comment.id))
    work.record('comment.deleted', { kind: 'motion', id: motion.id }, { number })
  },
)
