'use server'

import { unless } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { ballotForm } from '@/lib/democracy/motions/forms'
import { castOptions } from '@/lib/democracy/motions/options/cast-options'
import { optionsBallotForm } from '@/lib/democracy/motions/options/forms'

/** Sent twice, the first ballot is in the box and the page says so; the second never was one. */
export const castVoteAction = withCheckStep({
  schema: ballotForm,
  act: unless('vote.already-voted', castBallot),
  next: ({ number }) => `/motions/${number}/vote`,
})

/** The same between several options. */
export const castOptionsAction = withCheckStep({
  schema: optionsBallotForm,
  act: unless('vote.already-voted', castOptions),
  next: ({ number }) => `/motions/${number}/vote`,
})
