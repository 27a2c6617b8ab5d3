import 'server-only'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockBookedCharge } from './lock-bank-charge'
import { emailConfirmers } from './propose-bank-charge'

type Correction = { nonce: string; chargeId: string; rightPence: number }

/**
 * The treasurer says that a confirmed charge was another sum, or none. The books change when a second officer confirms it, as
 * with the charge itself: money that left could otherwise be called more, or less, by one of them alone.
 */
export const proposeBankChargeCorrection = verb(
  'bank-charge.propose',
  { knownTo: 'money.read', subject: lockBookedCharge },
  async (work, { entry, correctedPence }, { nonce, chargeId, rightPence }: Correction) => {
    if (-rightPence === correctedPence) throw new Refusal('ledger.already-right')
    const chargedOn = dateOf(entry.occurredAt)
    const [made] = await work.tx
      .insert(bankCharges)
      .values({
        id: nonce,
        amountPence: rightPence,
        corrects: chargeId,
        chargedOn,
        note: entry.note,
        state: 'proposed',
        proposedAt: work.now,
        proposedBy: work.person.personId,
      })
      .onConflictDoNothing({ target: bankCharges.id })
      .returning({ id: bankCharges.id })
    if (!made) return
    const subject = { kind: 'bank-charge', id: made.id }
    const wasPence = -correctedPence
    const amountPence = rightPence
    work.record('bank-charge.correction-proposed', subject, { wasPence, amountPence })
    await emailConfirmers(work, { nonce, amountPence, wasPence, chargedOn })
  },
)
