import { inPounds } from '@/lib/kernel/money'
import { type EntryKind, meaningOf } from '@/lib/money/ledger/entry-kinds'
import { bandName } from '@/lib/money/subscriptions/bands'
import type { Band } from '@/lib/organisation'
import { paidBands } from '@/lib/organisation'
import { monthName, monthsLater } from './months'

/** What came in, month by month, as the treasurer reads it. Pure. */
type MonthSum = { month: string; kind: EntryKind; band: Band | null; pence: number }

export type IncomePart = Band | 'other' | 'back'

/** What is told apart, from the last band to the first. */
export const incomeParts: readonly IncomePart[] = [...paidBands.toReversed(), 'other', 'back']

export function incomePartName(part: IncomePart): string {
  if (part === 'other') return 'Other'
  return part === 'back' ? 'Refunded' : bandName(part)
}

export type IncomeMonth = Record<IncomePart, number> & { month: string; total: number }

const goingBack: EntryKind[] = ['refund', 'dispute', 'dispute-reversal', 'repayment']

export function partOf({ kind, band }: Pick<MonthSum, 'kind' | 'band'>): IncomePart {
  if (goingBack.includes(kind)) return 'back'
  return paidBands.find((one) => one === band) ?? 'other'
}

/** One line a month, also where nothing moved. What went back counts in the month in which it went. */
export function incomeByMonth(sums: readonly MonthSum[], months: readonly string[]): IncomeMonth[] {
  return months.map((month) => {
    const none = Object.fromEntries(incomeParts.map((part) => [part, 0]))
    const line = { ...(none as Record<IncomePart, number>), month, total: 0 }
    for (const sum of sums) {
      if (sum.month !== month || meaningOf(sum.kind).side !== 'income') continue
      line[partOf(sum)] += sum.pence
      line.total += sum.pence
    }
    return line
  })
}

/** "£1,240 came in during October, £96 more than in September" */
export function incomeHeadline(income: readonly IncomeMonth[], month: string): string {
  const totalOf = (wanted: string) => income.find((line) => line.month === wanted)?.total ?? 0
  const before = monthsLater(month, -1)
  const total = totalOf(month)
  const more = total - totalOf(before)
  const name = monthName(month)
  const came =
    total < 0
      ? `${inPounds(-total)} more was refunded than came in during ${name}`
      : `${total === 0 ? 'No money' : inPounds(total)} came in during ${name}`
  if (more === 0) return `${came}, as in ${monthName(before)}`
  return `${came}, ${inPounds(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than in ${monthName(before)}`
}
