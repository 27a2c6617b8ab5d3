'use server'

import { withCheckStep } from '@/app/with-check-step'
import { motionForm } from '@/lib/democracy/motions/forms'
import { moveMotion } from '@/lib/democracy/motions/move-motion'

export const moveMotionAction = withCheckStep({
  schema: motionForm,
  act: moveMotion,
  next: (_, { number }) => `/motions/${number}?done=moved`,
})
