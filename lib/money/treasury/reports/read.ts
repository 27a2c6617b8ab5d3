import 'server-only'
import { and, eq, gte, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { type EntryKind, handKinds } from '@/lib/money/ledger/entry-kinds'
import { type Band, bands } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { monthOf, monthsLater } from '../dashboard/months'
import { figuresOf, type ReportFigures, type ReportGroup } from './figures'

export type Report = ReportFigures & {
  /** Its first day: "2027-03-01". */
  month: string
  /** Whether it is still going on. */
  running: boolean
  /** How many members paid dues in it, by band. */
  payers: Record<Band, number>
}

/** The report of a month, added up from the books at this moment: what was entered late is in it. */
export async function getReport(viewer: Actor, month: string): Promise<Report | undefined> {
  if (!can(viewer, 'money.read') || month > monthOf(now()) || month < '2000') return undefined
  const from = atWallTime(month)
  const until = atWallTime(monthsLater(month, 1))
  const { occurredAt } = ledgerEntries
  const within = and(gte(occurredAt, from), lt(occurredAt, until))!
  const [before, during, payers] = await Promise.all([
    groups(lt(occurredAt, from)),
    groups(within),
    countPayers(within),
  ])
  return { ...figuresOf(before, during), month, running: month === monthOf(now()), payers }
}

const about = alias(ledgerEntries, 'about')

async function groups(when: SQL): Promise<ReportGroup[]> {
  const rows = await database()
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

async function countPayers(when: SQL): Promise<Record<Band, number>> {
  const rows = await database()
    .select({
      band: ledgerEntries.band,
      count: sql<number>`count(distinct ${ledgerEntries.personId})::int`,
    })
    .from(ledgerEntries)
    .where(
      and(
        when,
        inArray(ledgerEntries.kind, ['payment', ...handKinds]),
        isNotNull(ledgerEntries.band),
      ),
    )
    .groupBy(ledgerEntries.band)
  const of = (band: Band) => rows.find((row) => row.band === band)?.count ?? 0
  return Object.fromEntries(bands.map((band) => [band, of(band)])) as Record<Band, number>
}
