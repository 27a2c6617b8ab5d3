import 'server-only'
import { toThePenny } from '@/lib/kernel/money'
import { type PdfBlock, paper } from '@/lib/pdf/document'
import { comparedInWords, monthHeadline, reportTitle } from './month-headline'
import type { Report } from './read'
import { type ReportRow, reportMonths, tablesOf } from './tables'

/** The report on paper, for a meeting's papers and for the file: two pages. */
export function reportPdf(report: Report, madeOn: Date): Promise<Uint8Array> {
  const months = reportMonths(report)
  const blocks = tablesOf(report).map(({ title, unit, rows, total }): PdfBlock => {
    const cells = ({ name, values }: ReportRow) => [
      name,
      ...values.map((value) => (unit === 'members' ? String(value) : toThePenny(value))),
    ]
    return {
      kind: 'table',
      caption: title,
      compact: true,
      columns: [
        { head: unit === 'members' ? 'Members' : 'What' },
        ...months.map((head) => ({ head, numeric: true })),
      ],
      rows: rows.map(cells),
      foot: total && cells(total),
    }
  })
  const lead = [monthHeadline(report), comparedInWords(report)].filter(Boolean).join(' ')
  return paper({ title: reportTitle(report), lead, madeOn, blocks })
}
