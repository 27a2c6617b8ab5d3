import { now } from '@/lib/kernel/clock'
import { getReport } from '@/lib/money/treasury/reports/read'
import { reportPdf } from '@/lib/money/treasury/reports/report-pdf'
import { viewer } from '@/lib/people/sign-in/viewer'
import { parseMonth } from '../parse-month'

/** The month's report on paper. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/desk/money/reports/[month]/report.pdf'>,
) {
  const month = parseMonth((await params).month)
  const report = month && (await getReport(await viewer(), month))
  if (!report) return new Response('Not found', { status: 404 })
  const pdf = await reportPdf(report, now())
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="money-${report.month.slice(0, 7)}.pdf"`,
      'cache-control': 'no-store',
    },
  })
}
