import { csvOf, pounds } from '@/lib/kernel/csv'
import type { Report } from './read'
import { tablesOf } from './tables'

/** The report as a list: a line a figure, a column a month, in pounds with a point. Pure. */
export function reportCsv(report: Report): string {
  const months = [report, ...report.compared].map(({ month }) => month.slice(0, 7))
  return csvOf(
    ['Table', 'What', 'Unit', ...months],
    tablesOf(report).flatMap(({ title, unit, rows, total }) =>
      [...rows, ...(total ? [total] : [])].map(({ name, values }) => [
        title,
        name,
        unit === 'pence' ? '£' : 'members',
        ...values.map((value) => (unit === 'pence' ? pounds(value) : value)),
      ]),
    ),
  )
}
