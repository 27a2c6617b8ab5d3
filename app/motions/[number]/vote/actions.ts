'use server'

import { formAction } from '@/app/form-action'
import { checkFirst } from '@/app/with-check-step'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { ballotForm } from '@/lib/democracy/motions/forms'
import { Refusal } from '@/lib/kernel/refusals'

/** Sent twice, the first ballot is in the box and the page says so; the second never was one. */
export const cast = checkFirst(
  ballotForm,
  formAction(
    ballotForm,
    async (actor, input) => {
      try {
        await castBallot(actor, input)
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'vote.already-voted')) throw error
      }
    },
    (_, { number }) => `/motions/${number}/vote`,
  ),
)
