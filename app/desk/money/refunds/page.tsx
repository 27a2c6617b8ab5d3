import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { RefundTable } from '@/components/money/treasury/refund-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { refundFilterNames, refundFilters } from '@/lib/money/treasury/refunds/filters'
import { countRefunds, listRefunds } from '@/lib/money/treasury/refunds/read'
import { officerWith, organisation } from '@/lib/organisation'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Refunds' }

export default async function Refunds({ searchParams }: PageProps<'/desk/money/refunds'>) {
  const { officer, refused } = await requireOfficer('/desk/money/refunds')
  if (!officer) return refused
  const { show, before } = await searchParams
  const counts = await countRefunds(officer)
  const waiting = refundFilterNames.find((name) => name !== 'over' && counts?.[name])
  const filter = refundFilterNames.find((name) => name === show) ?? waiting ?? 'asked'
  const list = await listRefunds(officer, filter, String(before ?? ''))
  const path = (query: Record<string, string>): Route =>
    `/desk/money/refunds?${new URLSearchParams(query)}`
  return (
    <Page
      title="Refunds"
      eyebrow="Money"
      lead={`${capital(officerWith('money.handle'))} proposes refunds. Above ${inPounds(organisation.rules.refundAlonePence)} of a payment or in ${organisation.rules.refundAloneDays} days, ${officerWith('money.confirm')} has to confirm. To make a refund, open the payment on the member’s page.`}
      back={<BackLink href="/desk/money">Money</BackLink>}
      wide
    >
      {!list && <Notice>{refusals['not-allowed']}</Notice>}
      {counts && (
        <Filters
          label="Which refunds"
          filters={refundFilterNames.map((name) => ({
            label: refundFilters[name],
            href: path({ show: name }),
            count: name === 'over' ? undefined : counts[name],
            current: name === filter,
          }))}
        />
      )}
      {list?.refunds.length === 0 && <EmptyState title="No refunds here" />}
      {list && list.refunds.length > 0 && (
        <RefundTable caption={refundFilters[filter]} lines={list.refunds} />
      )}
      {list?.next && <Pagination of="refunds" next={path({ show: filter, before: list.next })} />}
    </Page>
  )
}
