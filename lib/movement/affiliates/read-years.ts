import 'server-only'
import { asc, inArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { affiliateYears } from '@/db/schema/movement/affiliates'
import type { PaidYear } from './years'

/** What has been paid for a year, as it was put right or paid back in the books since. */
const paidPence = sql<number>`coalesce((
  select sum(e.amount_pence + coalesce((
    select sum(later.amount_pence) from ledger_entries later
    where later.relates_to = e.id and later.kind in ('correction', 'repayment', 'refund')), 0))
  from affiliate_fees f join ledger_entries e on e.id = f.entry_id
  where f.year_id = ${affiliateYears}.id), 0)::int`

export type AffiliateYear = PaidYear & { id: string; affiliateId: string; members: number }

/** The years of affiliates, each with what was paid for it, the first one first. */
export async function yearsOf(db: Database | Transaction, affiliateIds: readonly string[]) {
  if (affiliateIds.length === 0) return new Map<string, AffiliateYear[]>()
  const { id, affiliateId, startsOn, endsBefore, members, feePence, feeDueOn } = affiliateYears
  const rows = await db
    .select({ id, affiliateId, startsOn, endsBefore, members, feePence, feeDueOn, paidPence })
    .from(affiliateYears)
    .where(inArray(affiliateYears.affiliateId, [...affiliateIds]))
    .orderBy(asc(endsBefore))
  return Map.groupBy(rows, (year) => year.affiliateId)
}

/** Those of one affiliate, read after it was locked. */
export async function yearsOfOne(db: Database | Transaction, affiliateId: string) {
  return (await yearsOf(db, [affiliateId])).get(affiliateId) ?? []
}
