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

export const record = formAction(
  recordForm,
  recordMoney,
  (entryId) => `/desk/money/entries/${entryId}?done=entered`,
)

export const correct = formAction(
  correctForm,
  (actor, { nonce, entryId, right }) => correctEntry(actor, { nonce, entryId, rightPence: right }),
  (_, { entryId }) => `/desk/money/entries/${entryId}?done=corrected`,
)

export const payIn = formAction(payInForm, payInCash, () => '/desk/money/reports?done=paid-in')

export const giveBack = formAction(
  proposeForm,
  (actor, { entryId, amount, reason }) =>
    proposeRefund(actor, { entryId, amountPence: amount, reason }),
  ({ refundId }) => `/desk/money/refunds/${refundId}?done=proposed`,
)

export const noteGiver = formAction(donorForm, checkDonor, (_, { entryId, outcome }) =>
  outcome === 'permissible'
    ? '/desk/money/large-payments?done=checked'
    : `/desk/money/entries/${entryId}/refund?giver=1`,
)
