import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import type { Work } from '@/lib/kernel/perform'
import { openStates } from './states'

/**
 * Takes somebody's name off their claims. What was paid stays with its receipts, because they are vouchers of our books
 * (UK GDPR Art 17(3)(b)); what they asked of the hardship fund, and all that was never paid, goes at once.
 */
export async function eraseClaims(work: Work, personId: string) {
  const theirs = await work.tx
    .select({ id: claims.id, kind: claims.kind, state: claims.state })
    .from(claims)
    .where(eq(claims.personId, personId))
    .for('update')
  if (theirs.length === 0) return
  const ids = theirs.map(({ id }) => id)
  const vouchers = theirs.filter(({ kind, state }) => state === 'paid' && kind !== 'hardship')
  const kept = new Set(vouchers.map(({ id }) => id))
  await forgetWords(
    work,
    ids.filter((id) => !kept.has(id)),
  )
  await work.tx
    .update(claims)
    .set({ state: 'withdrawn', decidedAt: work.now })
    .where(and(inArray(claims.id, ids), inArray(claims.state, [...openStates])))
  await work.tx
    .update(claims)
    .set({ personId: null, payToSealed: null, declineReasonSealed: null })
    .where(inArray(claims.id, ids))
  // A reference of the bank may hold a name.
  await work.tx
    .update(ledgerEntries)
    .set({ note: null })
    .where(
      inArray(
        ledgerEntries.sourceKey,
        ids.map((id) => `claim/${id}`),
      ),
    )
}

/** What was written on claims, and what came with them. That there was a claim, and its sum, stays. */
export async function forgetWords(work: Work, ids: string[]) {
  if (ids.length === 0) return
  await work.tx.delete(claimReceipts).where(inArray(claimReceipts.claimId, ids))
  await work.tx
    .update(claims)
    .set({ purposeSealed: null, payToSealed: null, declineReasonSealed: null })
    .where(inArray(claims.id, ids))
}

/** Whether anything is left on a claim to be forgotten. */
export const hasWords = sql`(${claims.purposeSealed} is not null or ${claims.declineReasonSealed} is not null
  or exists (select 1 from claim_receipts r where r.claim_id = ${claims.id}))`
