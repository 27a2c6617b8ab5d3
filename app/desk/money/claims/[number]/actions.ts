'use server'

import { formAction, Invalid } from '@/app/form-action'
import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { approveClaim } from '@/lib/money/spending/approve-claim'
import { declineClaim } from '@/lib/money/spending/decline-claim'
import { decisionForm, transferForm } from '@/lib/money/spending/desk/forms'
import { numberForm, receiptForm } from '@/lib/money/spending/drafts/forms'
import { payClaim } from '@/lib/money/spending/pay-claim'
import { removeReceipt } from '@/lib/money/spending/receipts/remove-receipt'
import { sendClaim } from '@/lib/money/spending/send-claim'
import { withdrawClaim } from '@/lib/money/spending/withdraw-claim'

const backTo =
  (done: string) =>
  (_: unknown, { number }: { number: number }) =>
    `/desk/money/claims/${number}?done=${done}`

/** Which field the answer of a verb belongs to. */
const fields: Partial<Record<RefusalCode, string>> = {
  'claim.too-much': 'granted',
  'claim.paid-too-early': 'paidOn',
  'claim.paid-in-future': 'paidOn',
}

function atItsField(error: unknown): never {
  const field = error instanceof Refusal && fields[error.code]
  throw field ? new Invalid({ [field]: (error as Refusal).message }) : error
}

export const decide = formAction(
  decisionForm,
  (actor, input) =>
    (input.decision === 'approve' ? approveClaim(actor, input) : declineClaim(actor, input)).catch(
      atItsField,
    ),
  (result, input) => backTo(input.decision)(result, input),
)

/** Sent twice: it stands in the books, which is what was wanted. */
export const pay = formAction(
  transferForm,
  async (actor, input) => {
    try {
      await payClaim(actor, input)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'claim.paid-already')) atItsField(error)
    }
  },
  backTo('pay'),
)

export const send = formAction(numberForm, sendClaim, backTo('sent'))
export const takeOff = formAction(receiptForm, removeReceipt, backTo('receipt-off'))
export const withdraw = formAction(
  numberForm,
  withdrawClaim,
  () => '/desk/money/claims?done=withdrawn',
)
