import 'server-only'
import { eq, min, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { monthOf, monthsFrom } from '../dashboard/months'
import { sumLedger } from '../tallies/sum-ledger'
import { backLines, incomeLines, type ReportLine, reportLineOf, spendingLines } from './figures'

export type MonthLine = { month: string; came: number; went: number }

/** Every month of the books, the latest first, with what came and what went: the sums of its report. */
export async function listMonths(viewer: Actor): Promise<MonthLine[] | undefined> {
  if (!can(viewer, 'money.read')) return undefined
  const [row] = await database()
    .select({ first: min(ledgerEntries.occurredAt) })
    .from(ledgerEntries)
  const first = monthOf(row?.first ?? now())
  const tallied = (await sumLedger(first)).filter(({ kind }) => kind !== 'correction')
  const sums = [...tallied.map((sum) => ({ ...sum, ofKind: null })), ...(await corrections())]
  const months = monthsFrom(first, monthsBetween(first, monthOf(now())) + 1).reverse()
  return months.map((month) => {
    const own = sums.filter((sum) => sum.month === month)
    const total = (lines: readonly ReportLine[]) =>
      own.reduce(
        (sum, one) => sum + (lines.includes(reportLineOf(one) as ReportLine) ? one.pence : 0),
        0,
      )
    const went = total([...backLines, 'fee', ...spendingLines])
    return { month, came: total(incomeLines), went: 0 - went }
  })
}

const about = alias(ledgerEntries, 'about')

/** What was put right belongs to the line of what it puts right, which no tally knows. There are few. */
async function corrections() {
  const zone = sql.raw(`'${organisation.timeZone}'`)
  const month = sql<string>`to_char(${ledgerEntries.occurredAt} at time zone ${zone}, 'YYYY-MM-01')`
  const rows = await database()
    .select({
      month,
      ofKind: sql<EntryKind>`${about.kind}`,
      pence: sql<string>`sum(${ledgerEntries.amountPence})`,
    })
    .from(ledgerEntries)
    .innerJoin(about, eq(about.id, ledgerEntries.relatesTo))
    .where(eq(ledgerEntries.kind, 'correction'))
    .groupBy(sql`1`, sql`2`)
  return rows.map((row) => ({ ...row, kind: 'correction' as const, pence: Number(row.pence) }))
}

function monthsBetween(first: string, last: string): number {
  const place = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return place(last) - place(first)
}
