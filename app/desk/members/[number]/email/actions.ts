'use server'

import { formAction } from '@/app/form-action'
import { askEmailChangeFor } from '@/lib/people/email-changes/ask-email-change'
import { confirmEmailChange } from '@/lib/people/email-changes/confirm-email-change'
import {
  confirmEmailChangeForm,
  emailForForm,
  stopEmailChangeForm,
} from '@/lib/people/email-changes/forms'
import { stopEmailChange } from '@/lib/people/email-changes/stop-email-change'

export const askEmailChangeForAction = formAction({
  schema: emailForForm,
  act: askEmailChangeFor,
  next: ({ number }) => `/desk/members/${number}?done=email-asked`,
  at: { 'email-change.same': 'email', 'email-change.known': 'email' },
})

export const confirmEmailChangeAction = formAction({
  schema: confirmEmailChangeForm,
  act: confirmEmailChange,
  next: ({ number }) => `/desk/members/${number}?done=email-confirmed`,
})

export const stopEmailChangeAction = formAction({
  schema: stopEmailChangeForm,
  act: stopEmailChange,
  next: ({ number }) => `/desk/members/${number}?done=email-stopped`,
})
