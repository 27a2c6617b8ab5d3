import { inPounds } from '@/lib/kernel/money'
import { monthInWords } from '../dashboard/months'
import type { Report } from './read'

/** A month of money in a sentence or two. Pure. */
export function reportTitle({ month }: Pick<Report, 'month'>): string {
  return `Money in ${monthInWords(month)}`
}

export function monthHeadline(report: Report): string {
  const { income, out, closing, running } = report
  const until = running ? 'So far' : 'During the month'
  const there = running ? 'Now there is' : 'At the end there was'
  return `${until}, ${inPounds(income)} came in and ${inPounds(out)} went out. ${there} ${inPounds(closing.total)}.`
}

/** "That is £120 more than in October 2026 and £30 less than in November 2025.", or nothing where there were no books yet. */
export function comparedInWords({ income, running, compared }: Report): string {
  const parts = compared.map((other) => {
    const more = income - other.income
    const month = monthInWords(other.month)
    if (more === 0) return `as much as in ${month}`
    return `${inPounds(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than in ${month}`
  })
  if (parts.length === 0) return ''
  return `${running ? 'What came in so far is' : 'What came in is'} ${parts.join(' and ')}.`
}
