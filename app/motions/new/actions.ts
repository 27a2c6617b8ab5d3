'use server'

import { formAction } from '@/app/form-action'
import { checkFirst } from '@/app/with-check-step'
import { motionForm } from '@/lib/democracy/motions/forms'
import { moveMotion } from '@/lib/democracy/motions/move-motion'

export const move = checkFirst(
  motionForm,
  formAction(motionForm, moveMotion, ({ number }) => `/motions/${number}?done=moved`),
)
