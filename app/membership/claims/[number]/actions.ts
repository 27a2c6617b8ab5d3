'use server'

import { formAction } from '@/app/form-action'
import { claimNumberForm, receiptForm } from '@/lib/money/spending/drafts/forms'
import { removeReceipt } from '@/lib/money/spending/receipts/remove-receipt'
import { sendClaim } from '@/lib/money/spending/send-claim'
import { withdrawClaim } from '@/lib/money/spending/withdraw-claim'

export const sendClaimAction = formAction({
  schema: claimNumberForm,
  act: sendClaim,
  next: ({ number }) => `/membership/claims/${number}?done=sent`,
})

export const withdrawClaimAction = formAction({
  schema: claimNumberForm,
  act: withdrawClaim,
  next: '/membership/claims?done=withdrawn',
})

export const removeReceiptAction = formAction({
  schema: receiptForm,
  act: removeReceipt,
  next: ({ number }) => `/membership/claims/${number}?done=receipt-off#receipts`,
})
