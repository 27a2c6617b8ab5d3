'use server'

import { formAction } from '@/app/form-action'
import { buttonForm } from '@/lib/membership/join/forms'
import { withdrawApplication } from '@/lib/membership/join/withdraw-application'

export const withdrawApplicationAction = formAction({
  schema: buttonForm,
  act: withdrawApplication,
  next: '/join/application',
})
