import 'server-only'
import { and, eq, gte, inArray, isNotNull, lt, min, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { type EntryKind, handKinds, meaningOf } from '@/lib/ledger/kinds'
import { type Band, bands } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { monthOf, monthsFrom, monthsLater } from '../dashboard/months'
import { sumLedger } from '../tallies/sum-ledger'
import { type Figures, figuresOf, type Group } from './figures'

export type Report = Figures & {
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

async function groups(when: SQL): Promise<Group[]> {
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

export type MonthLine = { month: string; came: number; went: number }

/** Every month of the books, the latest first, with what came and what went. */
export async function listMonths(viewer: Actor): Promise<MonthLine[] | undefined> {
  if (!can(viewer, 'money.read')) return undefined
  const [row] = await database()
    .select({ first: min(ledgerEntries.occurredAt) })
    .from(ledgerEntries)
  const first = monthOf(row?.first ?? now())
  const last = monthOf(now())
  const sums = await sumLedger(first)
  const months = monthsFrom(first, monthsBetween(first, last) + 1).reverse()
  return months.map((month) => {
    const own = sums.filter((sum) => sum.month === month)
    const total = (side: 'income' | 'spending') =>
      own.reduce((sum, { kind, pence }) => sum + (meaningOf(kind).side === side ? pence : 0), 0)
    return { month, came: total('income'), went: 0 - total('spending') }
  })
}

function monthsBetween(first: string, last: string): number {
  const place = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return place(last) - place(first)
}
