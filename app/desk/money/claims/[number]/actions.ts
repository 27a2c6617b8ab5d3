'use server'

import { formAction, unless } from '@/app/form-action'
import { approveClaim } from '@/lib/money/spending/approve-claim'
import { declineClaim } from '@/lib/money/spending/decline-claim'
import { claimDecisionForm, transferForm } from '@/lib/money/spending/desk/forms'
import { claimNumberForm, receiptForm } from '@/lib/money/spending/drafts/forms'
import { payClaim } from '@/lib/money/spending/pay-claim'
import { removeReceipt } from '@/lib/money/spending/receipts/remove-receipt'
import { sendClaim } from '@/lib/money/spending/send-claim'
import { withdrawClaim } from '@/lib/money/spending/withdraw-claim'

const backTo =
  (done: string) =>
  ({ number }: { number: number }) =>
    `/desk/money/claims/${number}?done=${done}`

export const decideClaimAction = formAction({
  schema: claimDecisionForm,
  act: (actor, input) =>
    input.decision === 'approve' ? approveClaim(actor, input) : declineClaim(actor, input),
  next: (input) => backTo(input.decision)(input),
  at: { 'claim.too-much': 'granted' },
})

/** Sent twice: it stands in the books, which is what was wanted. */
export const payClaimAction = formAction({
  schema: transferForm,
  act: unless('claim.paid-already', payClaim),
  next: backTo('pay'),
  at: { 'claim.paid-too-early': 'paidOn', 'claim.paid-in-future': 'paidOn' },
})

export const sendDirectClaimAction = formAction({
  schema: claimNumberForm,
  act: sendClaim,
  next: backTo('sent'),
})
export const removeReceiptAtDeskAction = formAction({
  schema: receiptForm,
  act: removeReceipt,
  next: backTo('receipt-off'),
})
export const withdrawDirectClaimAction = formAction({
  schema: claimNumberForm,
  act: withdrawClaim,
  next: '/desk/money/claims?done=withdrawn',
})
