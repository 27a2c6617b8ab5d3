import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { motionComments } from '@/db/schema/democracy/comments'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { type Motion, withPronouns } from '../read'
import { takesComments } from './takes-comments'

/** What members say about a motion, with the answers under each. What was deleted is gone, unless somebody has answered it. */
export async function getComments(viewer: Actor, motion: Motion) {
  const rows = await database()
    .select({
      row: motionComments,
      author: withPronouns(motionComments.authorName, motionComments.authorId),
    })
    .from(motionComments)
    .where(eq(motionComments.motionId, motion.id))
    .orderBy(asc(motionComments.writtenAt), asc(motionComments.id))
  const open = takesComments(motion.state, motion.vote?.opensAt, now())
  const mayHide = can(viewer, 'comment.hide', { sides: motion.sides })
  const shown = ({ row, author }: (typeof rows)[number]) => ({
    id: row.id,
    author,
    ofMover: row.authorId === motion.sides[0],
    writtenAt: row.writtenAt,
    /** Nothing of what is hidden or deleted. */
    text: row.hiddenAt || row.deletedAt ? undefined : row.text,
    hidden: row.hiddenReason ?? undefined,
    mayDelete: !row.deletedAt && can(viewer, 'comment.delete', { personId: row.authorId }),
    mayHide: mayHide && !row.hiddenAt && !row.deletedAt,
  })
  const threads = rows.flatMap((one) => {
    if (one.row.answerTo) return []
    const answers = rows.filter(({ row }) => row.answerTo === one.row.id && !row.deletedAt)
    return one.row.deletedAt && answers.length === 0
      ? []
      : [{ ...shown(one), answers: answers.map(shown) }]
  })
  return { threads, mayWrite: open && can(viewer, 'comment.write') }
}

export type MotionComments = Awaited<ReturnType<typeof getComments>>
export type MotionComment = MotionComments['threads'][number]['answers'][number]
