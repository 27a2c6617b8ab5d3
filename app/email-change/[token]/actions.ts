'use server'

import { formAction } from '@/app/form-action'
import { answerEmailChange } from '@/lib/people/email-changes/answer-email-change'
import { emailAnswerForm } from '@/lib/people/email-changes/forms'

export const answerEmailChangeAction = formAction({
  schema: emailAnswerForm,
  act: answerEmailChange,
  next: ({ token, answer }) => `/email-change/${encodeURIComponent(token)}?done=${answer}`,
  forVisitors: true,
})
