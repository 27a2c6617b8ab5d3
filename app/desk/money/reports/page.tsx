import type { Metadata } from 'next'
import { ButtonRow } from '@/components/forms/button-row'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { MonthTable } from '@/components/money/treasury/month-table'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { listMonths } from '@/lib/money/treasury/reports/list-months'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'

const successMessages = {
  'paid-in': 'Entered in the books.',
}

export const metadata: Metadata = { title: 'Reports' }

export default async function Reports({ searchParams }: PageProps<'/desk/money/reports'>) {
  const { officer, refused } = await requireOfficer('/desk/money/reports')
  if (!officer) return refused
  const months = await listMonths(officer)
  return (
    <Page
      title="Reports"
      eyebrow="Money"
      lead="Month by month: what came in, what went out and what was left."
      back={<BackLink href="/desk/money">Money</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {months ? <MonthTable months={months} /> : <Notice>{refusals['not-allowed']}</Notice>}
      {can(officer, 'ledger.export') && (
        <ButtonRow>
          <ButtonLink href={'/desk/money/export'} variant="secondary">
            Export the books
          </ButtonLink>
          <ButtonLink href={'/desk/money/entries/pay-in'} variant="secondary">
            Pay cash into the bank
          </ButtonLink>
          <ButtonLink href={'/desk/money/entries/new'} variant="secondary">
            Record a donation from a non-member
          </ButtonLink>
        </ButtonRow>
      )}
    </Page>
  )
}
