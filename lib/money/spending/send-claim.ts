import 'server-only'
import { and, eq, gt, inArray, isNull, notExists, or, sql } from 'drizzle-orm'
import { claimApprovals, claimReceipts, claims } from '@/db/schema/money/spending'
import { claimReceived } from '@/emails/money/claim-received'
import { addDays } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { emailApprovers, emailClaimant } from './email-about-claim'
import { type Claim, lockOwnClaim, makerOf, subjectOf } from './lock-claim'
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
  if (!askedForReceipts.includes(claim.kind) || (await hasReceipts(work, claim))) return
  if (claim.amountPence + (await withoutReceipts(work, claim)) > free)
    throw new Refusal('claim.needs-receipt')
}

const askedForReceipts: Claim['kind'][] = ['expense', 'direct']

async function hasReceipts(work: Work, { id }: Claim) {
  return (await work.tx.$count(claimReceipts, eq(claimReceipts.claimId, id))) > 0
}

/** What the same person has claimed lately without receipts: one large expense in slices is still a large one, also sent at once. */
async function withoutReceipts(work: Work, claim: Claim): Promise<number> {
  const { personId } = makerOf(claim)
  await work.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`receipts/${personId}`}, 0))`,
  )
  const [row] = await work.tx
    .select({ sum: sql<string>`coalesce(sum(${claims.amountPence}), 0)` })
    .from(claims)
    .where(
      and(
        or(
          eq(claims.personId, personId),
          and(isNull(claims.personId), eq(claims.proposedBy, personId)),
        ),
        inArray(claims.kind, askedForReceipts),
        inArray(claims.state, ['asked', 'approved', 'paid']),
        gt(claims.askedAt, addDays(work.now, -organisation.rules.claimWithoutReceiptDays)),
        notExists(
          work.tx
            .select({ one: sql`1` })
            .from(claimReceipts)
            .where(eq(claimReceipts.claimId, claims.id)),
        ),
      ),
    )
  return Number(row!.sum)
}
