'use server'

import { formAction } from '@/app/form-action'
import { checkFirst } from '@/app/with-check-step'
import { spendingForm } from '@/lib/money/spending/drafts/forms'
import { recordSpending } from '@/lib/money/spending/record-spending'

export const propose = checkFirst(
  spendingForm,
  formAction(
    spendingForm,
    recordSpending,
    ({ number }) => `/desk/money/claims/${number}?done=proposed`,
  ),
)
