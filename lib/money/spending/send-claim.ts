import 'server-only'
import { count, eq } from 'drizzle-orm'
import { claimApprovals, claimReceipts, claims } from '@/db/schema/money/spending'
import { claimReceived } from '@/emails/money/claim-received'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { emailApprovers, emailClaimant } from './email-about-claim'
import { type Claim, lockOwnClaim, subjectOf } from './lock-claim'
import { claimMoves } from './states'

/** Lays a claim before the officers. Whoever proposes what the group pays is the first of its two approvers. */
export const sendClaim = verb(
  'claim.change',
  { subject: lockOwnClaim },
  async (work, { claim }) => {
    const { number } = claim
    if (claim.state === 'asked') return
    const direct = claim.kind === 'direct'
    // Whoever could not make it today does not send it today either.
    work.assertCan(direct ? 'spending.propose' : 'claim.make')
    await assertReceipts(work, claim)
    await work.move(claims, claim, claimMoves, 'send', { askedAt: work.now })
    if (direct) {
      await work.tx.insert(claimApprovals).values({
        claimId: claim.id,
        personId: claim.proposedBy!,
        grantedPence: claim.amountPence,
        approvedAt: work.now,
      })
    }
    work.record('claim.sent', subjectOf(claim), { number, amountPence: claim.amountPence })
    await emailClaimant(work, claim, claimReceived, { amountPence: claim.amountPence })
    await emailApprovers(work, claim)
  },
)

// Nobody is asked to prove a hardship, and who goes to conference has not paid yet.
async function assertReceipts(work: Work, claim: Claim) {
  const free = organisation.rules.claimWithoutReceiptPence
  if (!['expense', 'direct'].includes(claim.kind) || claim.amountPence <= free) return
  const [row] = await work.tx
    .select({ count: count() })
    .from(claimReceipts)
    .where(eq(claimReceipts.claimId, claim.id))
  if (row!.count === 0) throw new Refusal('claim.needs-receipt')
}
