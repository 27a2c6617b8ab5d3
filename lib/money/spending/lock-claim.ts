import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { claimApprovals, claims } from '@/db/schema/money/spending'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

export type Claim = typeof claims.$inferSelect

/** The claim with this number, held until the act is done: of two who act on it at once, the second sees what the first did. */
async function lockClaim(work: Work, number: number): Promise<Claim> {
  const [claim] = await work.tx.select().from(claims).where(eq(claims.number, number)).for('update')
  if (!claim) throw new Refusal('not-there')
  return claim
}

/** The claim for its maker, who may still change it. */
export async function lockOwnClaim(work: Work, { number }: { number: number }) {
  const claim = await lockClaim(work, number)
  return { claim, ...makerOf(claim) }
}

/** The claim for those who decide about it. For everybody but its maker a draft does not exist. */
export async function lockSentClaim(work: Work, { number }: { number: number }) {
  const claim = await lockClaim(work, number)
  if (claim.state === 'draft') return undefined
  return { claim, personId: claim.personId }
}

/** Whose it is to change: the claimant's, or the officer's who proposed it for the group. */
export function makerOf(claim: Pick<Claim, 'personId' | 'proposedBy'>): { personId: string } {
  return { personId: claim.personId ?? claim.proposedBy ?? '' }
}

export async function approvalsOf(work: Work, claimId: string) {
  return work.tx
    .select()
    .from(claimApprovals)
    .where(eq(claimApprovals.claimId, claimId))
    .orderBy(sql`${claimApprovals.approvedAt}`)
}

export const subjectOf = (claim: { id: string }) => ({ kind: 'claim', id: claim.id })
