'use server'

import { formAction } from '@/app/form-action'
import { confirmHands } from '@/lib/democracy/motions/amendments/confirm-hands'
import { countHands } from '@/lib/democracy/motions/amendments/count-hands'
import { handsForm } from '@/lib/democracy/motions/amendments/forms'

export const countHandsAction = formAction({
  schema: handsForm,
  act: countHands,
  next: ({ number }) => `/desk/motions/${number}/amendments?done=counted`,
})

export const confirmHandsAction = formAction({
  schema: handsForm,
  act: confirmHands,
  next: ({ number }) => `/desk/motions/${number}/amendments?done=confirmed`,
})
