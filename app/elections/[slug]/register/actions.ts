'use server'

import { formAction } from '@/app/form-action'
import { answerMarkQuery } from '@/lib/democracy/elections/register/answer-mark-query'
import { markAnswerForm, queryMarkForm } from '@/lib/democracy/elections/register/forms'
import { queryMark } from '@/lib/democracy/elections/register/query-mark'

export const queryMarkAction = formAction({
  schema: queryMarkForm,
  act: queryMark,
  next: ({ slug }) => `/elections/${slug}/register?done=queried`,
})

export const answerMarkQueryAction = formAction({
  schema: markAnswerForm,
  act: answerMarkQuery,
  next: (_, { slug }) => `/elections/${slug}/register/queries?done=answered`,
})
