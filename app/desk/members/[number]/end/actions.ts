'use server'

import { formAction } from '@/app/form-action'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { declineEnding } from '@/lib/membership/leaving/decline-ending'
import { recordEndingForm, settleEndingForm } from '@/lib/membership/leaving/ending-forms'
import { recordEnding } from '@/lib/membership/leaving/record-ending'

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
export const declineEndingAction = formAction({
  schema: settleEndingForm,
  act: declineEnding,
  next: backTo('ending-declined'),
})
