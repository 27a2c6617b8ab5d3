'use server'

import { formAction } from '@/app/form-action'
import { checkDonor } from '@/lib/money/treasury/offline-payments/check-donor'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import {
  correctForm,
  donorForm,
  payInForm,
  recordForm,
} from '@/lib/money/treasury/offline-payments/forms'
import { payInCash } from '@/lib/money/treasury/offline-payments/pay-in-cash'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { proposeForm } from '@/lib/money/treasury/refunds/forms'
import { proposeRefund } from '@/lib/money/treasury/refunds/propose-refund'

export const recordMoneyAction = formAction({
  schema: recordForm,
  act: recordMoney,
  next: (_, entryId) => `/desk/money/entries/${entryId}?done=entered`,
})

export const correctEntryAction = formAction({
  schema: correctForm,
  act: (actor, { nonce, entryId, right }) =>
    correctEntry(actor, { nonce, entryId, rightPence: right }),
  next: ({ entryId }) => `/desk/money/entries/${entryId}?done=corrected`,
})

export const payInCashAction = formAction({
  schema: payInForm,
  act: payInCash,
  next: '/desk/money/reports?done=paid-in',
})

export const proposeRefundAction = formAction({
  schema: proposeForm,
  act: (actor, { entryId, amount, reason }) =>
    proposeRefund(actor, { entryId, amountPence: amount, reason }),
  next: (_, { refundId }) => `/desk/money/refunds/${refundId}?done=proposed`,
})

export const checkDonorAction = formAction({
  schema: donorForm,
  act: checkDonor,
  next: ({ entryId, outcome }) =>
    outcome === 'permissible'
      ? '/desk/money/large-payments?done=checked'
      : `/desk/money/entries/${entryId}/refund?donor=not-permissible`,
})
