import 'server-only'
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import type { PersonActor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { organisation } from '@/lib/organisation'
import { claimListColumns } from './claim-list-columns'
import { accountInShort, type BankAccount } from './drafts/bank-account'

/** Somebody's own claims, the newest first, leafed through by number. */
export async function listClaims(
  viewer: PersonActor,
  { before, limit = 20 }: { before?: number; limit?: number } = {},
) {
  const rows = await database()
    .select(claimListColumns)
    .from(claims)
    .where(
      and(eq(claims.personId, viewer.personId), before ? lt(claims.number, before) : undefined),
    )
    .orderBy(desc(claims.number))
    .limit(limit + 1)
  return {
    claims: rows.slice(0, limit),
    next: rows.length > limit ? rows[limit - 1]!.number : undefined,
  }
}

/** One of one's own. Who approved it is the officers' matter; what they said when they declined is the claimant's. */
export async function getClaim(viewer: PersonActor, number: number) {
  const [claim] = await database()
    .select()
    .from(claims)
    .where(and(eq(claims.number, number), eq(claims.personId, viewer.personId)))
  if (!claim) return undefined
  return {
    ...claimForReaders(claim),
    receipts: await receiptsOf(claim.id),
    declineReason: claim.declineReasonSealed && unseal<string>(claim.declineReasonSealed),
    account: claim.payToSealed && accountInShort(unseal<BankAccount>(claim.payToSealed)),
    reference: claim.paidAt ? await claimReference(claim.id) : undefined,
  }
}

export type OwnClaim = NonNullable<Awaited<ReturnType<typeof getClaim>>>

/** What a claim says, to whoever may read it. */
export function claimForReaders(claim: typeof claims.$inferSelect) {
  const { number, amountPence, grantedPence, spentOn, askedAt, decidedAt, paidAt } = claim
  return {
    number,
    amountPence,
    grantedPence,
    spentOn,
    askedAt,
    decidedAt,
    paidAt,
    kind: claim.kind,
    state: claim.state,
    heading: organisation.spendingHeadings[claim.heading] ?? claim.heading,
    purpose: claim.purposeSealed && unseal<string>(claim.purposeSealed),
  }
}

export async function receiptsOf(claimId: string) {
  return database()
    .select({
      id: claimReceipts.id,
      name: claimReceipts.name,
      bytes: sql<number>`octet_length(${claimReceipts.content})`,
    })
    .from(claimReceipts)
    .where(eq(claimReceipts.claimId, claimId))
    .orderBy(asc(claimReceipts.addedAt), asc(claimReceipts.id))
}

export type ReceiptLine = Awaited<ReturnType<typeof receiptsOf>>[number]

export async function claimReference(claimId: string): Promise<string | undefined> {
  const [entry] = await database()
    .select({ note: ledgerEntries.note })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.sourceKey, `claim/${claimId}`))
  return entry?.note ?? undefined
}
