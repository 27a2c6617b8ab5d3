import 'server-only'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { verb } from '@/lib/kernel/perform'
import { lockBankCharge } from './lock-bank-charge'
import { bankChargeMoves } from './states'

/** It was no charge, or not this much; or what is in the books is right. Whoever proposed it may say so too. */
export const declineBankCharge = verb(
  'bank-charge.decline',
  { knownTo: 'money.read', subject: lockBankCharge },
  async (work, { charge }) => {
    await work.move(bankCharges, charge, bankChargeMoves, 'decline', {
      decidedAt: work.now,
      decidedBy: work.person.personId,
    })
    const { amountPence, corrects } = charge
    const subject = { kind: 'bank-charge', id: charge.id }
    if (corrects) work.record('bank-charge.correction-declined', subject, { amountPence })
    else work.record('bank-charge.declined', subject, { amountPence })
  },
)
