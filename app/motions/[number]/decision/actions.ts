'use server'

import { formAction } from '@/app/form-action'
import { reportDecisionForm } from '@/lib/democracy/motions/decisions/forms'
import { reportOnDecision } from '@/lib/democracy/motions/decisions/report-on-decision'

export const reportDecisionAction = formAction({
  schema: reportDecisionForm,
  act: reportOnDecision,
  next: ({ number }) => `/motions/${number}?done=reported`,
})
