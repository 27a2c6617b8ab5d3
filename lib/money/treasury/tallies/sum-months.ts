import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import type { ReportGroup } from '@/lib/money/ledger/figures'
import { organisation } from '@/lib/organisation'
import { sumLedger } from './sum-ledger'

/** What figures are made of, month by month. `month` is its first day. */
export type MonthGroup = ReportGroup & { month: string }

const about = alias(ledgerEntries, 'about')

/**
 * The books by month since `from`, quick at any size: out of the tallies, but for what was put right or paid back by hand.
 * That belongs where the thing it is about does, which no tally knows; there are few.
 */
export async function sumMonths(from: string): Promise<MonthGroup[]> {
  const tallied = await sumLedger(from)
  return [
    ...tallied
      .filter(({ kind }) => kind !== 'correction' && kind !== 'repayment')
      .map(({ month, kind, band, pence }) => ({ month, kind, band, pence, ofKind: null })),
    ...(await sumLater(from)),
  ]
}

async function sumLater(from: string): Promise<MonthGroup[]> {
  const zone = sql.raw(`'${organisation.timeZone}'`)
  const month = sql<string>`to_char(${ledgerEntries.occurredAt} at time zone ${zone}, 'YYYY-MM-01')`
  const rows = await database()
    .select({
      month,
      kind: sql<EntryKind>`${ledgerEntries.kind}`,
      ofKind: sql<EntryKind>`${about.kind}`,
      band: ledgerEntries.band,
      pence: sql<string>`sum(${ledgerEntries.amountPence})`,
    })
    .from(ledgerEntries)
    .innerJoin(about, eq(about.id, ledgerEntries.relatesTo))
    .where(inArray(ledgerEntries.kind, ['correction', 'repayment']))
    .groupBy(sql`1`, ledgerEntries.kind, about.kind, ledgerEntries.band)
  return rows
    .filter((row) => row.month >= from)
    .map((row) => ({ ...row, pence: Number(row.pence) }))
}
