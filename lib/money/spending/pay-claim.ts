import 'server-only'
import { claims } from '@/db/schema/money/spending'
import { claimPaid } from '@/emails/money/claim-paid'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { officersWith } from '@/lib/people/officers/officers-now'
import { entryKindOf } from './claim-kinds'
import { emailClaimant } from './email-about-claim'
import { lockSentClaim, subjectOf } from './lock-claim'
import { claimMoves } from './states'

type Transfer = { number: number; paidOn: string; reference: string }

/**
 * The bank transfer was made: the claim is paid, the books say so, and the details of the account are erased. The entry
 * carries no name: whom it went to stands with the claim, and reports are made from the books.
 */
export const payClaim = verb(
  'claim.pay',
  { knownTo: 'claim.list', subject: lockToPay },
  async (work, { claim }, transfer: Transfer) => {
    const { number, paidOn, reference } = transfer
    if (claim.state === 'paid') throw new Refusal('claim.paid-already')
    if (claim.state !== 'approved') throw new Refusal('claim.not-approved')
    if (paidOn > dateOf(work.now)) throw new Refusal('claim.paid-in-future')
    // What was charged to us, like the bill for this site, may have left the bank before two people looked at it.
    if (claim.kind !== 'direct' && paidOn < dateOf(claim.decidedAt!)) {
      throw new Refusal('claim.paid-too-early')
    }
    const paidAt = paidOn === dateOf(work.now) ? work.now : atWallTime(paidOn, '12:00')
    await work.move(claims, claim, claimMoves, 'pay', { paidAt, payToSealed: null })
    const entered = await enterEntry(work, {
      kind: entryKindOf[claim.kind],
      amountPence: -claim.grantedPence!,
      occurredAt: paidAt,
      sourceKey: `claim/${claim.id}`,
      enteredBy: work.person.personId,
      note: reference,
    })
    if (!entered) throw new Refusal('claim.paid-already')
    work.record('claim.paid', subjectOf(claim), { number, amountPence: claim.grantedPence })
    await emailClaimant(work, claim, claimPaid, {
      amountPence: claim.grantedPence!,
      paidOn,
      reference,
    })
  },
)

async function lockToPay(work: Work, which: { number: number }) {
  const found = await lockSentClaim(work, which)
  if (!found) return undefined
  const treasurers = await officersWith(work, 'money.handle')
  const toTreasurer = treasurers.some(({ personId }) => personId === found.personId)
  return { ...found, toTreasurer }
}
