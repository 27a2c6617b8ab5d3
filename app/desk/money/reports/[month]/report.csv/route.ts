import { getReport } from '@/lib/money/treasury/reports/read'
import { reportCsv } from '@/lib/money/treasury/reports/report-csv'
import { viewer } from '@/lib/people/sign-in/viewer'
import { parseMonth } from '../parse-month'

/** The month's report as a list, for a spreadsheet. Sums only: no member stands in it. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/desk/money/reports/[month]/report.csv'>,
) {
  const month = parseMonth((await params).month)
  const report = month && (await getReport(await viewer(), month))
  if (!report) return new Response('Not found', { status: 404 })
  return new Response(reportCsv(report), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="money-${report.month.slice(0, 7)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
