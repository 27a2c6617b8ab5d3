import type { Metadata, Route } from 'next'
import { Page } from '@/components/layout/page'
import { PayoutList } from '@/components/money/payouts/payout-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { refusals } from '@/lib/kernel/refusals'
import { countPayouts, listPayouts, payoutFilters } from '@/lib/money/payouts/read'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Payouts' }

const labels = { compare: 'To compare', differ: 'Do not match', agree: 'Match', all: 'All' }
const path = (query: Record<string, string>): Route =>
  `/desk/money/payouts?${new URLSearchParams(query)}`

export default async function Payouts({ searchParams }: PageProps<'/desk/money/payouts'>) {
  const { officer, refused } = await requireOfficer('/desk/money/payouts')
  if (!officer) return refused
  const { show, before } = await searchParams
  const filter = payoutFilters.find((name) => name === show) ?? 'compare'
  const from = typeof before === 'string' ? before : undefined
  const list = await listPayouts(officer, filter, from)
  const counts = await countPayouts(officer)
  return (
    <Page
      title="Payouts"
      eyebrow="Money"
      lead="What Stripe sent to our bank. Compare each one with the bank statement."
      wide
    >
      {!list && <Notice>{refusals[refusalOf(officer, 'money.read') ?? 'not-allowed']}</Notice>}
      {counts && (
        <Filters
          label="Which payouts"
          filters={payoutFilters.map((name) => ({
            label: labels[name],
            href: path({ show: name }),
            count: counts[name],
            current: name === filter,
          }))}
        />
      )}
      {list?.payouts.length === 0 && (
        <EmptyState title={filter === 'compare' ? 'No payouts to compare' : 'No payouts here'} />
      )}
      {list && list.payouts.length > 0 && <PayoutList payouts={list.payouts} />}
      <Pagination
        of="payouts"
        previous={from ? path({ show: filter }) : undefined}
        next={list?.next ? path({ show: filter, before: list.next }) : undefined}
      />
    </Page>
  )
}
