import { csvOf, pounds } from '@/lib/kernel/csv'
import type { Report } from './read'
import { tablesOf } from './tables'

/** The report as a list: a line a figure, in pounds with a point. Pure. */
export function reportCsv(report: Report): string {
  const month = report.month.slice(0, 7)
  return csvOf(
    ['Month', 'Table', 'What', 'Amount (£)', 'Members'],
    tablesOf(report).flatMap(({ title, rows, total }) =>
      [...rows, ...(total ? [total] : [])].map(({ name, pence, count }) => [
        month,
        title,
        name,
        pence === undefined ? null : pounds(pence),
        count ?? null,
      ]),
    ),
  )
}
