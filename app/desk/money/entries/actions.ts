'use server'

import { formAction } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { interestForm, openingForm } from '@/lib/money/treasury/offline-payments/bank-forms'
import { checkDonor } from '@/lib/money/treasury/offline-payments/check-donor'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { enterInterest } from '@/lib/money/treasury/offline-payments/enter-interest'
import { enterOpeningBalance } from '@/lib/money/treasury/offline-payments/enter-opening-balance'
import {
  correctForm,
  donorForm,
  payInForm,
  recordForm,
} from '@/lib/money/treasury/offline-payments/forms'
import { payInCash } from '@/lib/money/treasury/offline-payments/pay-in-cash'
import { previewCorrection } from '@/lib/money/treasury/offline-payments/preview-correction'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { proposeForm } from '@/lib/money/treasury/refunds/forms'
import { proposeRefund } from '@/lib/money/treasury/refunds/propose-refund'

export const recordMoneyAction = formAction({
  schema: recordForm,
  act: recordMoney,
  next: (_, entryId) => `/desk/money/entries/${entryId}?done=entered`,
})

export const correctEntryAction = withCheckStep({
  schema: correctForm,
  preview: (actor, { entryId, right }) => previewCorrection(actor, { entryId, rightPence: right }),
  act: (actor, { nonce, entryId, right }) =>
    correctEntry(actor, { nonce, entryId, rightPence: right }),
  next: ({ entryId }) => `/desk/money/entries/${entryId}?done=corrected`,
  at: {
    'ledger.already-right': 'right',
    'ledger.less-than-given-back': 'right',
    'ledger.lowered-by-second': 'right',
  },
})

export const enterInterestAction = formAction({
  schema: interestForm,
  act: enterInterest,
  next: (_, entryId) => `/desk/money/entries/${entryId}?done=entered`,
})

export const enterOpeningBalanceAction = formAction({
  schema: openingForm,
  act: enterOpeningBalance,
  next: (_, entryId) => `/desk/money/entries/${entryId}?done=entered`,
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
