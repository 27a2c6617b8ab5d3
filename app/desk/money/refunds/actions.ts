'use server'

import { formAction } from '@/app/form-action'
import { agreeRefund } from '@/lib/money/treasury/refunds/agree-refund'
import { approveRefund } from '@/lib/money/treasury/refunds/approve-refund'
import { declineRefund } from '@/lib/money/treasury/refunds/decline-refund'
import { declineForm, refundForm, repayForm } from '@/lib/money/treasury/refunds/forms'
import { repayByHand } from '@/lib/money/treasury/refunds/repay-by-hand'
import { sendAgain } from '@/lib/money/treasury/refunds/send-again'

const done =
  (what: string) =>
  (_: unknown, { refundId }: { refundId: string }) =>
    `/desk/money/refunds/${refundId}?done=${what}`

export const agree = formAction(refundForm, agreeRefund, done('agreed'))
export const confirm = formAction(refundForm, approveRefund, done('confirmed'))
export const decline = formAction(declineForm, declineRefund, done('declined'))
export const dropProposal = formAction(
  refundForm,
  (actor, { refundId }) => declineRefund(actor, { refundId, answer: '' }),
  done('declined'),
)
export const repay = formAction(repayForm, repayByHand, done('repaid'))
export const tryAgain = formAction(refundForm, sendAgain, done('again'))
