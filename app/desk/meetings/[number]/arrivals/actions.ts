'use server'

import { formAction } from '@/app/form-action'
import { checkInDelegate } from '@/lib/movement/affiliates/delegates/check-in-delegate'
import { checkInDelegateForm } from '@/lib/movement/affiliates/delegates/forms'

const refused = 'credential'

export const checkInDelegateAction = formAction({
  schema: checkInDelegateForm,
  act: checkInDelegate,
  next: ({ number }) => `/desk/meetings/${number}/arrivals?done=delegate`,
  at: {
    'affiliate.no-credential': refused,
    'affiliate.substituted': refused,
    'affiliate.lapsed': refused,
    'affiliate.place-taken': refused,
  },
})
