'use server'

import { formAction } from '@/app/form-action'
import { beginApplication } from '@/lib/membership/join/begin-application'
import { buttonForm, supporterForm } from '@/lib/membership/join/forms'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { stopSupporting } from '@/lib/people/supporters/stop-supporting'

export const saveSupporterAction = formAction({
  schema: supporterForm,
  act: registerSupporter,
  next: '/supporter?done=registered',
})

export const applyAction = formAction({
  schema: buttonForm,
  act: beginApplication,
  next: '/join/application',
})

export const stopSupportingUsAction = formAction({
  schema: buttonForm,
  act: stopSupporting,
  next: '/supporter?done=stopped',
})
