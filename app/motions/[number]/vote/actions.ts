'use server'

import { unless } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { ballotForm } from '@/lib/democracy/motions/forms'

/** Sent twice, the first ballot is in the box and the page says so; the second never was one. */
export const castVoteAction = withCheckStep({
  schema: ballotForm,
  act: unless('vote.already-voted', castBallot),
  next: ({ number }) => `/motions/${number}/vote`,
})
