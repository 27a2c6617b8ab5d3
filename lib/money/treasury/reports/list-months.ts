import 'server-only'
import { min } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { figuresOf } from '@/lib/money/ledger/figures'
import { can } from '@/lib/permissions'
import { monthOf, monthsFrom } from '../dashboard/months'
import { sumMonths } from '../tallies/sum-months'

export type MonthLine = { month: string; came: number; went: number }

/** Every month of the books, the latest first, with what came and what went: the sums of its report. */
export async function listMonths(viewer: Actor): Promise<MonthLine[] | undefined> {
  if (!can(viewer, 'money.read')) return undefined
  const [row] = await database()
    .select({ first: min(ledgerEntries.occurredAt) })
    .from(ledgerEntries)
  const first = monthOf(row?.first ?? now())
  const groups = await sumMonths(first)
  const months = monthsFrom(first, monthsBetween(first, monthOf(now())) + 1).reverse()
  return months.map((month) => {
    const figures = figuresOf(
      [],
      groups.filter((group) => group.month === month),
    )
    return { month, came: figures.income, went: figures.out }
  })
}

function monthsBetween(first: string, last: string): number {
  const place = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return place(last) - place(first)
}
