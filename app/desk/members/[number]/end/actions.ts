'use server'

import { formAction } from '@/app/form-action'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { declineEnding } from '@/lib/membership/leaving/decline-ending'
import { recordEndingForm, settleEndingForm } from '@/lib/membership/leaving/ending-forms'
import { recordEnding } from '@/lib/membership/leaving/record-ending'
import { confirmErasure } from '@/lib/records/erasure/confirm-erasure'

const backTo =
  (done: string) =>
  ({ number }: { number: number }) =>
    `/desk/members/${number}?done=${done}`

export const recordEndingAction = formAction({
  schema: recordEndingForm,
  act: recordEnding,
  next: backTo('ending-proposed'),
})
export const confirmEndingAction = formAction({
  schema: settleEndingForm,
  act: confirmEnding,
  next: backTo('ending-confirmed'),
})
export const confirmErasureAction = formAction({
  schema: settleEndingForm,
  act: confirmErasure,
  next: '/desk/members?done=erased',
})
export const declineEndingAction = formAction({
  schema: settleEndingForm,
  act: declineEnding,
  next: backTo('ending-declined'),
})
