'use server'

import { formAction } from '@/app/form-action'
import { confirmBankCharge } from '@/lib/money/treasury/bank-charges/confirm-bank-charge'
import { declineBankCharge } from '@/lib/money/treasury/bank-charges/decline-bank-charge'
import { proposeBankCharge } from '@/lib/money/treasury/bank-charges/propose-bank-charge'
import { proposeBankChargeCorrection } from '@/lib/money/treasury/bank-charges/propose-correction'
import {
  bankChargeCorrection,
  bankChargeDecision,
  bankChargeForm,
} from '@/lib/money/treasury/offline-payments/bank-forms'

export const proposeBankChargeAction = formAction({
  schema: bankChargeForm,
  act: proposeBankCharge,
  next: '/desk/money/bank-charges?done=proposed',
})

export const correctBankChargeAction = formAction({
  schema: bankChargeCorrection,
  act: (actor, { nonce, chargeId, right }) =>
    proposeBankChargeCorrection(actor, { nonce, chargeId, rightPence: right }),
  next: '/desk/money/bank-charges?done=correction',
  at: { 'ledger.already-right': 'right', 'bank-charge.correction-waits': 'right' },
})

export const confirmBankChargeAction = formAction({
  schema: bankChargeDecision,
  act: confirmBankCharge,
  next: '/desk/money/bank-charges?done=confirmed',
})

export const declineBankChargeAction = formAction({
  schema: bankChargeDecision,
  act: declineBankCharge,
  next: '/desk/money/bank-charges?done=declined',
})
