'use server'

import { formAction } from '@/app/form-action'
import { motionNumberForm } from '@/lib/democracy/motions/forms'
import { showSupportForm, supportMotionForm } from '@/lib/democracy/motions/support/forms'
import { openForSupport } from '@/lib/democracy/motions/support/open-for-support'
import { showSupport } from '@/lib/democracy/motions/support/show-support'
import { supportMotion } from '@/lib/democracy/motions/support/support-motion'
import { withdrawSupport } from '@/lib/democracy/motions/support/withdraw-support'

export const openForSupportAction = formAction({
  schema: motionNumberForm,
  act: openForSupport,
  next: ({ number }) => `/motions/${number}?done=opened`,
})

export const supportMotionAction = formAction({
  schema: supportMotionForm,
  act: supportMotion,
  next: ({ number }) => `/motions/${number}/support?done=supported`,
})

export const withdrawSupportAction = formAction({
  schema: motionNumberForm,
  act: withdrawSupport,
  next: ({ number }) => `/motions/${number}/support?done=withdrawn`,
})

export const showSupportAction = formAction({
  schema: showSupportForm,
  act: showSupport,
  next: ({ number }) => `/motions/${number}/support?done=saved`,
})
