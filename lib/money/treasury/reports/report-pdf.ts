import 'server-only'
import { toThePenny } from '@/lib/kernel/money'
import { type PdfBlock, paper } from '@/lib/pdf/document'
import { monthHeadline, reportTitle } from './month-headline'
import type { Report } from './read'
import { tablesOf } from './tables'

/** The report on paper, for a meeting's papers and for the file. */
export function reportPdf(report: Report, madeOn: Date): Promise<Uint8Array> {
  const blocks = tablesOf(report).map(({ title, rows, total }): PdfBlock => {
    const counts = rows.some(({ count }) => count !== undefined)
    const cells = ({ name, pence, count }: (typeof rows)[number]) => [
      name,
      counts ? String(count ?? 0) : toThePenny(pence ?? 0),
    ]
    return {
      kind: 'table',
      caption: title,
      columns: [{ head: 'What' }, { head: counts ? 'Members' : 'Amount', numeric: true }],
      rows: rows.map(cells),
      foot: total && cells(total),
    }
  })
  return paper({ title: reportTitle(report), lead: monthHeadline(report), madeOn, blocks })
}
