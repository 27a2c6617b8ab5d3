'use server'

import { formAction } from '@/app/form-action'
import { paperApplicationForm } from '@/lib/membership/join/paper/paper-application'
import { typeApplication } from '@/lib/membership/join/paper/type-application'

export const typeApplicationAction = formAction({
  schema: paperApplicationForm,
  act: typeApplication,
  next: (_, { number }) => `/desk/applications/${number}?done=typed`,
  at: { 'join.address-known': 'email' },
})
