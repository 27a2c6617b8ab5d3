import 'server-only'
import { eq } from 'drizzle-orm'
import { motionComments } from '@/db/schema/democracy/comments'
import { commentHidden } from '@/emails/democracy/comment-hidden'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockComment, type WhichComment } from './lock-comment'

/**
 * An officer who has no side in the motion takes a comment out of sight, with a reason that everybody reads in its place and its author
 * is sent.
 */
export const hideComment = verb(
  'comment.hide',
  { subject: (work, which: WhichComment & { reason: string }) => lockComment(work, which) },
  async (work, { motion, comment }, { number, reason }: WhichComment & { reason: string }) => {
    if (comment.deletedAt) throw new Refusal('comment.gone')
    if (comment.hiddenAt) return
    await work.tx
      .update(motionComments)
      .set({ hiddenAt: work.now, hiddenBy: work.person.personId, hiddenReason: reason })
      .where(eq(motionComments.id, comment.id))
    work.record('comment.hidden', { kind: 'motion', id: motion.id }, { number })
    const author = await addresseeOf(work.tx, comment.authorId)
    if (!author) return
    const link = siteUrl(`/motions/${number}#comments`)
    await work.email(commentHidden, {
      to: author,
      key: comment.id,
      props: { name: author.name, number, title: motion.title, reason, link },
    })
  },
)
