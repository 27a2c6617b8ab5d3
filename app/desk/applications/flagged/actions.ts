'use server'

import { formAction } from '@/app/form-action'
import { confirmKeepingFlag } from '@/lib/records/retention/flags/confirm-keeping-flag'
import { keepFlagForm } from '@/lib/records/retention/flags/forms'
import { proposeKeepingFlag } from '@/lib/records/retention/flags/propose-keeping-flag'

export const proposeKeepingFlagAction = formAction({
  schema: keepFlagForm,
  act: proposeKeepingFlag,
  next: '/desk/applications/flagged?done=proposed',
})
export const confirmKeepingFlagAction = formAction({
  schema: keepFlagForm,
  act: confirmKeepingFlag,
  next: '/desk/applications/flagged?done=kept',
})
