'use server'

import { withCheckStep } from '@/app/with-check-step'
import { claimForms } from '@/lib/money/spending/drafts/forms'
import { makeClaim } from '@/lib/money/spending/make-claim'

const toItsPage = (_: unknown, { number }: { number: number }) =>
  `/membership/claims/${number}?done=made`

export const claimExpenseAction = withCheckStep({
  schema: claimForms.expense,
  act: makeClaim,
  next: toItsPage,
})

export const askForConferenceAction = withCheckStep({
  schema: claimForms['conference-support'],
  act: makeClaim,
  next: toItsPage,
})

export const askForHardshipAction = withCheckStep({
  schema: claimForms.hardship,
  act: makeClaim,
  next: toItsPage,
})
