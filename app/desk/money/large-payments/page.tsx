import type { Metadata } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { meaningOf } from '@/lib/money/ledger/entry-kinds'
import { listLargePayments } from '@/lib/money/treasury/offline-payments/large-payments'
import { organisation } from '@/lib/organisation'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Large payments' }

const successMessages = { checked: 'Saved: this donor is permissible.' }

export default async function LargePayments({
  searchParams,
}: PageProps<'/desk/money/large-payments'>) {
  const { officer, refused } = await requireOfficer('/desk/money/large-payments')
  if (!officer) return refused
  const payments = await listLargePayments(officer)
  const limit = inPounds(organisation.rules.donorCheckPence)
  return (
    <Page
      title="Large payments"
      eyebrow="Money"
      lead={`Payments above ${limit} whose donor still has to be checked. If we cannot identify the donor within 30 days, we must return the money.`}
      back={<BackLink href="/desk/money">Money</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!payments && <Notice>{refusals['not-allowed']}</Notice>}
      {payments?.length === 0 && <EmptyState title="Nothing to check" />}
      {payments && payments.length > 0 && (
        <Table
          caption="To check"
          columns={[
            { key: 'who', head: 'From' },
            { key: 'how', head: 'How' },
            { key: 'day', head: 'Date' },
            { key: 'amount', head: 'Amount', numeric: true },
          ]}
          rows={payments.map((payment) => ({
            id: payment.id,
            cells: {
              who: (
                <Link prefetch={false} href={`/desk/money/entries/${payment.id}`}>
                  <Name instead="No name recorded">{payment.name}</Name>
                </Link>
              ),
              how: meaningOf(payment.kind).name,
              day: inWords(dateOf(payment.occurredAt)),
              amount: inPounds(payment.amountPence),
            },
          }))}
        />
      )}
    </Page>
  )
}
