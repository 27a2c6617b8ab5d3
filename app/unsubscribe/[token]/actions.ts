'use server'

import { formAction } from '@/app/form-action'
import { unsubscribeForm } from '@/lib/people/topics/forms'
import { stopEmails } from '@/lib/records/email-choices/stop-emails'

export const stopEmailsAction = formAction({
  schema: unsubscribeForm,
  act: (actor, { token, topics, only }) =>
    stopEmails(actor, { token, keep: only ? undefined : topics }),
  next: ({ token }) => `/unsubscribe/${encodeURIComponent(token)}?done=stopped`,
  forVisitors: true,
})
