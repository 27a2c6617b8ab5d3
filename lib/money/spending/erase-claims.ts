import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import type { Work } from '@/lib/kernel/perform'

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
