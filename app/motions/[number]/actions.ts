'use server'

import { formAction } from '@/app/form-action'
import { numberForm } from '@/lib/motions/forms'
import { secondMotion } from '@/lib/motions/second-motion'
import { withdrawMotion } from '@/lib/motions/withdraw-motion'

export const second = formAction(
  numberForm,
  secondMotion,
  (_, { number }) => `/motions/${number}?done=seconded`,
)

export const withdraw = formAction(
  numberForm,
  withdrawMotion,
  (_, { number }) => `/motions/${number}?done=withdrawn`,
)
