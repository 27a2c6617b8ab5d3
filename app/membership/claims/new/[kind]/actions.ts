'use server'

import { formAction } from '@/app/form-action'
import { checkFirst } from '@/app/with-check-step'
import { claimForms } from '@/lib/money/spending/drafts/forms'
import { makeClaim } from '@/lib/money/spending/make-claim'

const toItsPage = ({ number }: { number: number }) => `/membership/claims/${number}?done=made`

export const claimExpense = checkFirst(
  claimForms.expense,
  formAction(claimForms.expense, makeClaim, toItsPage),
)

export const askForConference = checkFirst(
  claimForms['conference-support'],
  formAction(claimForms['conference-support'], makeClaim, toItsPage),
)

export const askForHardship = checkFirst(
  claimForms.hardship,
  formAction(claimForms.hardship, makeClaim, toItsPage),
)
