import { inPounds } from '@/lib/kernel/money'
import { monthInWords } from '../dashboard/months'
import type { Report } from './read'

/** A month of money in a sentence or two. Pure. */
export function reportTitle({ month }: Pick<Report, 'month'>): string {
  return `Money in ${monthInWords(month)}`
}

export function monthHeadline(report: Report): string {
  const { income, back, lines, spending, closing, running } = report
  const out = -(back + lines.fee + spending)
  const until = running ? 'So far' : 'During the month'
  const there = running ? 'Now there is' : 'At the end there was'
  return `${until}, ${inPounds(income)} came in and ${inPounds(out)} went out. ${there} ${inPounds(closing.total)}.`
}
