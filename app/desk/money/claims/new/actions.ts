'use server'

import { withCheckStep } from '@/app/with-check-step'
import { spendingForm } from '@/lib/money/spending/drafts/forms'
import { recordSpending } from '@/lib/money/spending/record-spending'

export const proposePaymentAction = withCheckStep({
  schema: spendingForm,
  act: recordSpending,
  next: (_, { number }) => `/desk/money/claims/${number}?done=proposed`,
})
