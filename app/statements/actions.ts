'use server'

import { formAction } from '@/app/form-action'
import { commentOnStatement } from '@/lib/movement/statements/drafting/comment-on-statement'
import { commentOnStatementForm } from '@/lib/movement/statements/forms'

export const commentOnStatementAction = formAction({
  forVisitors: true,
  schema: commentOnStatementForm,
  act: commentOnStatement,
  next: ({ token }) => `/statements/draft/${token}?done=commented`,
})
