import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ReportTables } from '@/components/money/treasury/report-tables'
import {
  comparedInWords,
  monthHeadline,
  reportTitle,
} from '@/lib/money/treasury/reports/month-headline'
import { getReport } from '@/lib/money/treasury/reports/read'
import { reportMonths, tablesOf } from '@/lib/money/treasury/reports/tables'
import { requireOfficer } from '../../../require-officer'
import { parseMonth } from './parse-month'

export const metadata: Metadata = { title: 'Monthly report' }

export default async function MonthReport({ params }: PageProps<'/desk/money/reports/[month]'>) {
  const month = parseMonth((await params).month)
  const { officer, refused } = await requireOfficer(
    `/desk/money/reports/${month?.slice(0, 7) ?? ''}`,
  )
  if (!officer) return refused
  const report = month && (await getReport(officer, month))
  if (!report) return <PageNotFound />
  const file = (name: string) => `/desk/money/reports/${report.month.slice(0, 7)}/${name}`
  return (
    <Page
      title={reportTitle(report)}
      eyebrow="Money · report"
      lead={monthHeadline(report)}
      back={<BackLink href={'/desk/money/reports'}>Reports</BackLink>}
    >
      <p className="no-print">
        <a href={file('report.pdf')}>Download as PDF</a> ·{' '}
        <a href={file('report.csv')}>Download as CSV</a>
      </p>
      {report.compared.length > 0 && <p>{comparedInWords(report)}</p>}
      <div className="report flow">
        <ReportTables tables={tablesOf(report)} months={reportMonths(report)} />
      </div>
      <p>
        Calculated from the books just now. Money entered late is counted in the month it came in.
        We assume that spending is paid from the bank.
      </p>
    </Page>
  )
}
