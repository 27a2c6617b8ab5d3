'use server'

import { formAction } from '@/app/form-action'
import { askEmailChange } from '@/lib/people/email-changes/ask-email-change'
import { ownEmailForm, stopEmailChangeForm } from '@/lib/people/email-changes/forms'
import { stopEmailChange } from '@/lib/people/email-changes/stop-email-change'
import { requirePerson } from '../../require-person'

export const askEmailChangeAction = formAction({
  schema: ownEmailForm,
  act: (actor, { email }) =>
    askEmailChange(actor, { personId: requirePerson(actor).personId, email }),
  next: '/membership/details?done=email-asked',
  at: { 'email-change.same': 'email' },
})

export const stopOwnEmailChangeAction = formAction({
  schema: stopEmailChangeForm,
  act: (actor, { changeId }) => stopEmailChange(actor, { changeId }),
  next: '/membership/details?done=email-stopped',
})
