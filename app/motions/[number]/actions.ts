'use server'

import { formAction } from '@/app/form-action'
import { motionNumberForm, secondMotionForm } from '@/lib/democracy/motions/forms'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'

export const secondMotionAction = formAction({
  schema: secondMotionForm,
  act: secondMotion,
  next: ({ number }) => `/motions/${number}?done=seconded`,
})

export const withdrawMotionAction = formAction({
  schema: motionNumberForm,
  act: withdrawMotion,
  next: ({ number }) => `/motions/${number}?done=withdrawn`,
})
