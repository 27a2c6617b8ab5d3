import 'server-only'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { momentOf } from '../offline-payments/entry-time'
import { lockBankCharge, lockBookedCharge } from './lock-bank-charge'
import { bankChargeMoves } from './states'

/** The second officer has seen the charge on the statement: it stands in the books, or a correction of it does. */
export const confirmBankCharge = verb(
  'bank-charge.confirm',
  { knownTo: 'money.read', subject: lockBankCharge },
  async (work, { charge }) => {
    await work.move(bankCharges, charge, bankChargeMoves, 'confirm', {
      decidedAt: work.now,
      decidedBy: work.person.personId,
    })
    if (charge.corrects) return enterCorrection(work, charge, charge.corrects)
    await enterEntry(work, {
      kind: 'bank-charge',
      amountPence: -charge.amountPence,
      occurredAt: momentOf(charge.chargedOn, work.now),
      sourceKey: charge.id,
      enteredBy: charge.proposedBy,
      note: charge.note,
    })
    const { amountPence } = charge
    work.record('bank-charge.confirmed', { kind: 'bank-charge', id: charge.id }, { amountPence })
  },
)

type Charge = typeof bankCharges.$inferSelect

/** The first entry stays as it was; this one makes it worth what was agreed on. */
async function enterCorrection(work: Work, charge: Charge, chargeId: string) {
  const booked = (await lockBookedCharge(work, { chargeId }))!
  const amountPence = -charge.amountPence - booked.correctedPence
  if (amountPence === 0) throw new Refusal('ledger.already-right')
  await enterEntry(work, {
    kind: 'correction',
    amountPence,
    occurredAt: work.now,
    sourceKey: charge.id,
    relatesTo: booked.entry.id,
    enteredBy: charge.proposedBy,
  })
  work.record(
    'bank-charge.corrected',
    { kind: 'bank-charge', id: charge.id },
    { wasPence: -booked.correctedPence, amountPence: charge.amountPence },
  )
}
