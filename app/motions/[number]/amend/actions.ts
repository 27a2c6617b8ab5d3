'use server'

import { formAction } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { acceptAmendment } from '@/lib/democracy/motions/amendments/accept-amendment'
import { askVoteOnAmendment } from '@/lib/democracy/motions/amendments/ask-vote-on-amendment'
import { amendmentForm, whichAmendmentForm } from '@/lib/democracy/motions/amendments/forms'
import { moveAmendment } from '@/lib/democracy/motions/amendments/move-amendment'
import { secondAmendment } from '@/lib/democracy/motions/amendments/second-amendment'
import { withdrawAmendment } from '@/lib/democracy/motions/amendments/withdraw-amendment'

export const moveAmendmentAction = withCheckStep({
  schema: amendmentForm,
  act: moveAmendment,
  next: ({ number }) => `/motions/${number}?done=amended`,
})

const schema = whichAmendmentForm

export const secondAmendmentAction = formAction({
  schema,
  act: secondAmendment,
  next: ({ number }) => `/motions/${number}?done=amendment-seconded`,
})

export const withdrawAmendmentAction = formAction({
  schema,
  act: withdrawAmendment,
  next: ({ number }) => `/motions/${number}?done=amendment-withdrawn`,
})

export const acceptAmendmentAction = formAction({
  schema,
  act: acceptAmendment,
  next: ({ number }) => `/motions/${number}?done=amendment-accepted`,
})

export const askVoteAction = formAction({
  schema,
  act: askVoteOnAmendment,
  next: ({ number }) => `/motions/${number}?done=amendment-to-vote`,
})
