import { z } from 'zod'
import { organisation } from '@/lib/organisation'
import { slugField } from '../calling/forms'
import { limitedWords, nominationField } from '../nominations/forms'

const { hustingsQuestionWords, hustingsAnswerWords } = organisation.rules
const questionField = z.uuid({ error: 'Open the hustings again' })

export const questionForm = z.object({
  id: z.uuid({ error: 'Open the form again' }),
  slug: slugField,
  text: limitedWords('Write your question', hustingsQuestionWords),
})

export const hustingsAnswerForm = z.object({
  slug: slugField,
  questionId: questionField,
  nominationId: nominationField,
  text: limitedWords('Write your answer', hustingsAnswerWords),
})

export const hideForm = z.object({
  slug: slugField,
  questionId: questionField,
  hidden: z
    .enum(['yes', 'no'], { error: 'Open the hustings again' })
    .transform((hidden) => hidden === 'yes'),
})
