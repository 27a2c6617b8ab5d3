'use server'

import { formAction } from '@/app/form-action'
import { recordFeeForm } from '@/lib/movement/affiliates/fees/forms'
import { recordFee } from '@/lib/movement/affiliates/fees/record-fee'

export const recordFeeAction = formAction({
  schema: recordFeeForm,
  act: recordFee,
  next: '/desk/money/affiliates?done=recorded',
  at: { 'affiliate.more-than-owed': 'amount', 'affiliate.paid-already': 'amount' },
})
