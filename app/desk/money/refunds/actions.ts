'use server'

import { formAction } from '@/app/form-action'
import { agreeRefund } from '@/lib/money/treasury/refunds/agree-refund'
import { approveRefund } from '@/lib/money/treasury/refunds/approve-refund'
import { declineRefund } from '@/lib/money/treasury/refunds/decline-refund'
import { declineRefundForm, refundForm, repayForm } from '@/lib/money/treasury/refunds/forms'
import { repayByHand } from '@/lib/money/treasury/refunds/repay-by-hand'
import { retryRefund } from '@/lib/money/treasury/refunds/send-again'

const done =
  (what: string) =>
  ({ refundId }: { refundId: string }) =>
    `/desk/money/refunds/${refundId}?done=${what}`

export const agreeRefundAction = formAction({
  schema: refundForm,
  act: agreeRefund,
  next: done('agreed'),
})
export const confirmRefundAction = formAction({
  schema: refundForm,
  act: approveRefund,
  next: done('confirmed'),
})
export const declineRefundAction = formAction({
  schema: declineRefundForm,
  act: declineRefund,
  next: done('declined'),
})
export const withdrawRefundAction = formAction({
  schema: refundForm,
  act: (actor, { refundId }) => declineRefund(actor, { refundId, answer: '' }),
  next: done('declined'),
})
export const repayByHandAction = formAction({
  schema: repayForm,
  act: repayByHand,
  next: done('repaid'),
})
export const retryRefundAction = formAction({
  schema: refundForm,
  act: retryRefund,
  next: done('again'),
})
