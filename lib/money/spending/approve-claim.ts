import 'server-only'
import { claimApprovals, claims } from '@/db/schema/money/spending'
import { claimApproved } from '@/emails/money/claim-approved'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailClaimant } from './email-about-claim'
import { approvalsOf, lockSentClaim, subjectOf } from './lock-claim'
import { claimMoves } from './states'

type Approval = { number: number; grantedPence: number }

/**
 * One of the two who approve. Each says how much; with the second the claim is approved, and of two different sums the
 * lower counts, because that is what both agree to. The claimant is never one of them.
 */
export const approveClaim = verb(
  'claim.approve',
  { knownTo: 'claim.list', subject: lockToApprove },
  async (work, found, input: Approval) => {
    const { claim, approvals } = found
    const { number, grantedPence } = input
    if (claim.state !== 'asked') throw new Refusal('moved-meanwhile')
    if (grantedPence < 1) throw new Refusal('bad-request')
    if (grantedPence > claim.amountPence) throw new Refusal('claim.too-much')
    const approver = work.person
    await work.tx.insert(claimApprovals).values({
      claimId: claim.id,
      personId: approver.personId,
      grantedPence,
      approvedAt: work.now,
    })
    work.record('claim.approved', subjectOf(claim), { number, grantedPence })
    if (approvals.length === 0) return
    const agreed = Math.min(grantedPence, ...approvals.map((one) => one.grantedPence))
    await work.move(claims, claim, claimMoves, 'approve', {
      grantedPence: agreed,
      decidedAt: work.now,
      decidedBy: approver.personId,
    })
    await emailClaimant(work, claim, claimApproved, {
      amountPence: claim.amountPence,
      grantedPence: agreed,
    })
  },
)

/** It waits as long as it takes: it is what a member asks, and no officer proposed it. */
async function lockToApprove(work: Work, which: { number: number }) {
  const found = await lockSentClaim(work, which)
  if (!found) return undefined
  const approvals = await approvalsOf(work, found.claim.id)
  const officers = approvals.map(({ personId }) => personId)
  return { ...found, approvals, officers, spent: undefined }
}
