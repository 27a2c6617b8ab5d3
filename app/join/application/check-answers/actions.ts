'use server'

import { formAction } from '@/app/form-action'
import { buttonForm } from '@/lib/membership/join/forms'
import { submitApplication } from '@/lib/membership/join/submit-application'

export const submitApplicationAction = formAction({
  schema: buttonForm,
  act: submitApplication,
  next: '/join/application/sent',
})
