import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'

export const commentCharacters = 1500

const id = z.uuid({ error: brokenForm })

export const commentForm = z.object({
  id,
  number: hiddenNumber,
  answerTo: z.preprocess((sent) => sent || undefined, id.optional()),
  text: z
    .string({ error: 'Enter your question or comment' })
    .trim()
    .min(1, 'Enter your question or comment')
    .max(commentCharacters, `Your words must be ${commentCharacters} characters or fewer`),
})

export const whichCommentForm = z.object({ number: hiddenNumber, comment: id })

export const hideCommentForm = whichCommentForm.extend({
  reason: line('Enter a reason', 200, 'Reason must be 200 characters or fewer'),
})
