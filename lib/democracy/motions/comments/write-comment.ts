import 'server-only'
import { and, eq } from 'drizzle-orm'
import { motionComments } from '@/db/schema/democracy/comments'
import { commentWritten } from '@/emails/democracy/comment-written'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { lockDebated } from './lock-comment'

/** `id` comes with the form: the same form sent twice is one comment. */
export type NewComment = { id?: string; number: number; answerTo?: string; text: string }

/** Whoever is asked hears of it: the mover of a comment on their motion, the author of an answer to their comment. */
export const writeComment = verb('comment.write', async (work, input: NewComment) => {
  const motion = await lockDebated(work, input)
  const { personId } = work.person
  const id = input.id ?? newId()
  const [before] = await work.tx.select().from(motionComments).where(eq(motionComments.id, id))
  if (before?.authorId === personId) return
  const asked = input.answerTo && (await commentToAnswer(input.answerTo))
  await work.tx.insert(motionComments).values({
    id,
    motionId: motion.id,
    answerTo: input.answerTo,
    authorId: personId,
    authorName: nameOfRecord(personId),
    text: input.text,
    writtenAt: work.now,
  })
  const { number, title } = motion
  work.record('comment.written', { kind: 'motion', id: motion.id }, { number })
  const hears = asked ? asked.authorId : motion.moverId
  const addressee = hears === personId ? undefined : await addresseeOf(work.tx, hears)
  if (!addressee) return
  const link = siteUrl(`/motions/${number}#comments`)
  await work.email(commentWritten, {
    to: addressee,
    key: id,
    props: { name: addressee.name, number, title, answer: Boolean(asked), link },
  })

  /** An answer is never answered, so that a page can be read from top to bottom. */
  async function commentToAnswer(answerTo: string) {
    const [comment] = await work.tx
      .select()
      .from(motionComments)
      .where(and(eq(motionComments.id, answerTo), eq(motionComments.motionId, motion.id)))
    if (!comment || comment.answerTo) throw new Refusal('bad-request')
    if (comment.deletedAt || comment.hiddenAt) throw new Refusal('comment.gone')
    return comment
  }
})
