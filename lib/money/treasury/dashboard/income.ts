import { inPounds } from '@/lib/kernel/money'
import { figuresOf } from '@/lib/money/ledger/figures'
import { bandName } from '@/lib/money/subscriptions/bands'
import type { Band } from '@/lib/organisation'
import { paidBands } from '@/lib/organisation'
import type { MonthGroup } from '../tallies/sum-months'
import { monthName, monthsLater } from './months'

/** What came in, month by month, as the treasurer reads it. Pure. */
export type IncomePart = Band | 'other' | 'back'

/** What is told apart, from the last band to the first. */
export const incomeParts: readonly IncomePart[] = [...paidBands.toReversed(), 'other', 'back']

export function incomePartName(part: IncomePart): string {
  if (part === 'other') return 'Other'
  return part === 'back' ? 'Refunded' : bandName(part)
}

/** `total` is what came in, the figure of the report; what was refunded stands beside it and is not taken off. */
export type IncomeMonth = Record<IncomePart, number> & { month: string; total: number }

/** One line a month, also where nothing moved. What was refunded counts in the month in which it went. */
export function incomeByMonth(
  groups: readonly MonthGroup[],
  months: readonly string[],
): IncomeMonth[] {
  return months.map((month) => {
    const { income, back, byBand } = figuresOf(
      [],
      groups.filter((group) => group.month === month),
    )
    const paid = paidBands.reduce((sum, band) => sum + byBand[band], 0)
    return { ...byBand, month, other: income - paid, back, total: income }
  })
}

/** The months from the first in which anything moved, and at least the last twelve: a young group has no rows of noughts. */
export function sinceTheFirst(months: readonly IncomeMonth[]): readonly IncomeMonth[] {
  const first = months.findIndex(({ total, back }) => total !== 0 || back !== 0)
  return months.slice(
    Math.min(first === -1 ? months.length : first, Math.max(0, months.length - 12)),
  )
}

/** The sentence over the overview: "In October £1,240 came in, £96 more than in September". */
export function incomeHeadline(income: readonly IncomeMonth[], month: string): string {
  const totalOf = (wanted: string) => income.find((line) => line.month === wanted)?.total ?? 0
  const before = monthsLater(month, -1)
  const total = totalOf(month)
  const more = total - totalOf(before)
  const came =
    total < 0
      ? `corrections took off ${inPounds(-total)} more than came in`
      : `${total === 0 ? 'nothing' : inPounds(total)} came in`
  const compared =
    more === 0 ? 'as' : `${inPounds(Math.abs(more))} ${more > 0 ? 'more than' : 'less than'}`
  return `In ${monthName(month)} ${came}, ${compared} in ${monthName(before)}`
}
