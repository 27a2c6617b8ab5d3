import 'server-only'
import { and, asc, eq, ne } from 'drizzle-orm'
import { database } from '@/db/client'
import { claimApprovals, claims } from '@/db/schema/money/spending'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { bothNames } from '@/lib/people/members/both-names'
import { officersWith } from '@/lib/people/officers/officers-now'
import { can, whyNotOffered } from '@/lib/permissions'
import type { BankAccount } from '../drafts/bank-account'
import { subjectOf } from '../lock-claim'
import { claimForReaders, claimReference, receiptsOf } from '../read'

/** Opening a claim is a look into somebody's pocket, and perhaps into their need: it is audited like an act. */
const read = verb('claim.list', async (work, { number }: { number: number }) => {
  const [claim] = await work.tx
    .select()
    .from(claims)
    .where(and(eq(claims.number, number), ne(claims.state, 'draft')))
  if (!claim) return undefined
  const approvals = await work.tx
    .select({
      personId: claimApprovals.personId,
      name: people.name,
      grantedPence: claimApprovals.grantedPence,
      approvedAt: claimApprovals.approvedAt,
    })
    .from(claimApprovals)
    .innerJoin(people, eq(people.id, claimApprovals.personId))
    .where(eq(claimApprovals.claimId, claim.id))
    .orderBy(asc(claimApprovals.approvedAt))
  const officers = approvals.map(({ personId }) => personId)
  const { personId } = claim
  const about = { personId, officers, spent: undefined }
  const refused = whyNotOffered(work.actor, 'claim.approve', about)
  if (refused === 'own-case') return { own: true as const, number }
  if (claim.kind !== 'direct') work.record('claim.read', subjectOf(claim), { number })
  const treasurers = await officersWith(work, 'money.handle')
  const mayPay = can(work.actor, 'claim.pay', {
    personId: claim.personId,
    toTreasurer: treasurers.some(({ personId }) => personId === claim.personId),
  })
  return { own: false as const, claim, approvals, refused, mayPay }
})

export async function readClaimAtDesk(viewer: Actor, number: number) {
  if (!can(viewer, 'claim.list')) return undefined
  const found = await read(viewer, { number })
  if (!found || found.own) return found
  const { claim, approvals, refused, mayPay } = found
  const toPay = mayPay && claim.state === 'approved'
  return {
    ...claimForReaders(claim),
    id: claim.id,
    own: false as const,
    maker: await bothNamesOf(claim.personId ?? claim.proposedBy),
    decidedBy: await nameOf(claim.decidedBy),
    approvals: approvals.map(({ personId: _, name, ...approval }) => ({
      ...approval,
      name: name || 'A former officer',
    })),
    refused,
    mayDecline: can(viewer, 'claim.decline', { personId: claim.personId }),
    mayWithdraw: can(viewer, 'claim.withdraw', { personId: claim.proposedBy ?? '' }),
    mayPay,
    // Only whoever makes the transfer needs to know where to, and only then.
    account: toPay && claim.payToSealed ? unseal<BankAccount>(claim.payToSealed) : undefined,
    receipts: await receiptsOf(claim.id),
    declineReason: claim.declineReasonSealed && unseal<string>(claim.declineReasonSealed),
    reference: claim.paidAt ? await claimReference(claim.id) : undefined,
  }
}

/** A claim that this officer may read. */
export type ClaimAtDesk = Exclude<
  NonNullable<Awaited<ReturnType<typeof readClaimAtDesk>>>,
  { own: true }
>

async function nameOf(personId: string | null): Promise<string | undefined> {
  if (!personId) return undefined
  const [person] = await database()
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
  return person?.name || undefined
}

/** Of whom it is about, for whoever decides. Who decided is named by the name of record alone. */
async function bothNamesOf(personId: string | null): Promise<string | undefined> {
  if (!personId) return undefined
  const [person] = await database()
    .select({ name: people.name, called: people.called })
    .from(people)
    .where(eq(people.id, personId))
  return person?.name ? bothNames(person) : undefined
}

/** What the treasurer has proposed and not sent yet. */
export async function getDraftSpending(viewer: Actor, number: number) {
  if (!can(viewer, 'spending.propose') || viewer.kind !== 'person') return undefined
  const [claim] = await database()
    .select()
    .from(claims)
    .where(
      and(
        eq(claims.number, number),
        eq(claims.state, 'draft'),
        eq(claims.proposedBy, viewer.personId),
      ),
    )
  return claim && { ...claimForReaders(claim), receipts: await receiptsOf(claim.id) }
}
