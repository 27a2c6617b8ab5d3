import 'server-only'
import { and, eq, gte, inArray, isNotNull, lt, min, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { erasedPayers, ledgerEntries } from '@/db/schema/money/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { handKinds } from '@/lib/money/ledger/entry-kinds'
import { figuresOf, type ReportFigures } from '@/lib/money/ledger/figures'
import { sumEntries } from '@/lib/money/ledger/sum-entries'
import { type Band, bands } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { monthOf, monthsLater } from '../dashboard/months'

/** One month of the books, as a report prints it. */
export type ReportMonth = ReportFigures & {
  /** Its first day: "2027-03-01". */
  month: string
  /** How many members paid dues in it, by band. Who paid in two bands is one of the members all the same. */
  payers: Record<Band, number> & { all: number }
}

export type Report = ReportMonth & {
  /** Whether it is still going on. */
  running: boolean
  /** The month before and the same month a year before, as far as there were books. */
  compared: ReportMonth[]
}

/** The report of a month, added up from the books at this moment: what was entered late is in it. */
export async function getReport(viewer: Actor, month: string): Promise<Report | undefined> {
  if (!can(viewer, 'money.read') || month > monthOf(now()) || month < '2000') return undefined
  const [row] = await database()
    .select({ first: min(ledgerEntries.occurredAt) })
    .from(ledgerEntries)
  const first = monthOf(row?.first ?? now())
  const before = [monthsLater(month, -1), monthsLater(month, -12)].filter((one) => one >= first)
  const [own, ...compared] = await Promise.all([month, ...before].map(readMonth))
  return { ...own!, running: month === monthOf(now()), compared }
}

async function readMonth(month: string): Promise<ReportMonth> {
  const from = atWallTime(month)
  const until = atWallTime(monthsLater(month, 1))
  const { occurredAt } = ledgerEntries
  const within = and(gte(occurredAt, from), lt(occurredAt, until))!
  const [before, during, payers] = await Promise.all([
    sumEntries(lt(occurredAt, from)),
    sumEntries(within),
    countPayers(within),
  ])
  return { ...figuresOf(before, during), month, payers }
}

/** What an entry was put right to, whenever that was. */
const correctedPence = sql`${ledgerEntries.amountPence} + coalesce((
  select sum(later.amount_pence) from ledger_entries as later
  where later.kind = 'correction' and later.relates_to = ${ledgerEntries.id}), 0)`

/** An entry that was corrected to nothing is a payment that never was; who has been erased since did pay. */
async function countPayers(when: SQL): Promise<ReportMonth['payers']> {
  const rows = await database()
    .select({
      band: ledgerEntries.band,
      count: sql<number>`count(distinct coalesce(${ledgerEntries.personId}, ${erasedPayers.payer}))::int`,
    })
    .from(ledgerEntries)
    .leftJoin(erasedPayers, eq(erasedPayers.entryId, ledgerEntries.id))
    .where(
      and(
        when,
        inArray(ledgerEntries.kind, ['payment', ...handKinds]),
        isNotNull(ledgerEntries.band),
        sql`${correctedPence} > 0`,
      ),
    )
    .groupBy(sql`rollup (${ledgerEntries.band})`)
  const of = (band: Band | null) => rows.find((row) => row.band === band)?.count ?? 0
  const byBand = Object.fromEntries(bands.map((band) => [band, of(band)])) as Record<Band, number>
  return { ...byBand, all: of(null) }
}
