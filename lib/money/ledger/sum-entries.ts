import 'server-only'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Database, database, type Transaction } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Band } from '@/lib/organisation'
import type { EntryKind } from './entry-kinds'
import type { ReportGroup } from './figures'

const about = alias(ledgerEntries, 'about')

/** The books in a span of time, or all of them, added up by what figures are made of. */
export async function sumEntries(
  when: SQL | undefined,
  db: Database | Transaction = database(),
): Promise<ReportGroup[]> {
  const rows = await db
    .select({
      kind: sql<EntryKind>`${ledgerEntries.kind}`,
      ofKind: sql<EntryKind | null>`${about.kind}`,
      band: sql<Band | null>`${ledgerEntries.band}`,
      pence: sql<string>`sum(${ledgerEntries.amountPence})`,
    })
    .from(ledgerEntries)
    .leftJoin(
      about,
      and(
        eq(about.id, ledgerEntries.relatesTo),
        inArray(ledgerEntries.kind, ['correction', 'repayment']),
      ),
    )
    .where(when)
    .groupBy(ledgerEntries.kind, about.kind, ledgerEntries.band)
  return rows.map((row) => ({ ...row, pence: Number(row.pence) }))
}
