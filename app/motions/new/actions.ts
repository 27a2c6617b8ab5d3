'use server'

import { formAction } from '@/app/form-action'
import { checkFirst } from '@/app/motions/check-first'
import { motionForm } from '@/lib/motions/forms'
import { moveMotion } from '@/lib/motions/move-motion'

export const move = checkFirst(
  motionForm,
  formAction(motionForm, moveMotion, ({ number }) => `/motions/${number}?done=moved`),
)
