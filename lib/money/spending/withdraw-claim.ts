import 'server-only'
import { eq } from 'drizzle-orm'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type Claim, lockOwnClaim, subjectOf } from './lock-claim'
import { claimMoves } from './states'

/** A claim can be taken back until the money is on its way. */
export const withdrawClaim = verb(
  'claim.withdraw',
  { subject: lockOwnClaim },
  async (work, { claim }, { number }: { number: number }) => {
    if (claim.state === 'withdrawn') return
    if (claim.state === 'paid' || claim.state === 'declined') throw new Refusal('claim.settled')
    if (claim.state === 'draft') return discard(work, claim)
    await work.move(claims, claim, claimMoves, 'withdraw', {
      decidedAt: work.now,
      payToSealed: null,
    })
    work.record('claim.withdrawn', subjectOf(claim), { number })
  },
)

// What was never sent is nobody's business: it is as if it had not been begun.
async function discard(work: Work, claim: Claim) {
  await work.tx.delete(claimReceipts).where(eq(claimReceipts.claimId, claim.id))
  await work.tx.delete(claims).where(eq(claims.id, claim.id))
  work.record('claim.withdrawn', subjectOf(claim), { number: claim.number })
}
