import type { Metadata } from 'next'
import { SelectField } from '@/components/forms/select-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ExportForm } from '@/components/money/treasury/export-form'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { monthInWords } from '@/lib/money/treasury/dashboard/months'
import { ledgerExport } from '@/lib/money/treasury/exports/forms'
import { listMonths } from '@/lib/money/treasury/reports/list-months'
import { whyNotOffered } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { readCsvForm } from '../csv-download'

export const metadata: Metadata = { title: 'Export the books' }

export default async function ExportBooks({ searchParams }: PageProps<'/desk/money/export'>) {
  const { officer, refused } = await requireOfficer('/desk/money/export')
  if (!officer) return refused
  const refusal = whyNotOffered(officer, 'ledger.export')
  const months = (await listMonths(officer)) ?? []
  const options = months.map(({ month }) => ({
    value: month.slice(0, 7),
    label: monthInWords(month),
  }))
  return (
    <Page
      title="Export the books"
      eyebrow="Money"
      lead="Every entry for the months you choose, one per row, with membership numbers but no names."
      back={<BackLink href={'/desk/money/reports'}>Reports</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <ExportForm
          to="/desk/money/export/ledger.csv"
          button="Export"
          {...readCsvForm(await searchParams, ledgerExport)}
        >
          <SelectField name="from" label="From" options={options} />
          <SelectField name="to" label="To" options={options} />
        </ExportForm>
      )}
    </Page>
  )
}
