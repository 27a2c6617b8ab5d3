import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'
import { organisation } from '@/lib/organisation'
import { slugField } from '../calling/forms'
import { nominationField } from '../nominations/forms'

const { hustingsQuestionWords, hustingsAnswerWords } = organisation.rules
const questionField = z.uuid({ error: brokenForm })

export const questionForm = z.object({
  id: z.uuid({ error: brokenForm }),
  slug: slugField,
  text: limitedWords('Your question', 'Enter your question', hustingsQuestionWords),
})

export const hustingsAnswerForm = z.object({
  slug: slugField,
  questionId: questionField,
  nominationId: nominationField,
  text: limitedWords('Your answer', 'Enter your answer', hustingsAnswerWords),
})

export const hideForm = z.object({
  slug: slugField,
  questionId: questionField,
  hidden: z.enum(['yes', 'no'], { error: brokenForm }).transform((hidden) => hidden === 'yes'),
})
