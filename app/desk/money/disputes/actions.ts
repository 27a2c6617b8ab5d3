'use server'

import { formAction } from '@/app/form-action'
import { noteForm } from '@/lib/money/disputes/forms'
import { noteDispute } from '@/lib/money/disputes/note-dispute'

export const noteDisputeAction = formAction({
  schema: noteForm,
  act: noteDispute,
  next: '/desk/money/disputes?done=noted',
})
