import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { RecordForm } from '@/components/money/treasury/record-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { dayInWords } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getFirstPayment, listFirstPayments } from '@/lib/membership/join/paper/first-payments'
import { bandName, duesInWords } from '@/lib/money/subscriptions/bands'
import { requireOfficer } from '../../../require-officer'
import { recordMoneyAction } from '../actions'

const title = 'First payments by hand'

export const metadata: Metadata = { title }

export default async function FirstPayments({
  searchParams,
}: PageProps<'/desk/money/entries/first'>) {
  const number = numberInAddress((await searchParams).application)
  const query = number === undefined ? '' : `?application=${number}`
  const { officer, refused } = await requireOfficer(`/desk/money/entries/first${query}`)
  if (!officer) return refused
  if (number !== undefined) {
    const found = await getFirstPayment(officer, number)
    if (!found) return <PageNotFound />
    return (
      <Page
        title={`Record the first payment of ${isolateName(found.name)}`}
        eyebrow={`Application ${number}`}
        lead={`They chose ${bandName(found.band)}: ${duesInWords(found.amountPence, found.interval)}. They become a member as soon as you record their dues.`}
        back={<BackLink href="/desk/money/entries/first">{title}</BackLink>}
      >
        <RecordForm record={recordMoneyAction} nonce={newId()} member={found} />
      </Page>
    )
  }
  const waiting = await listFirstPayments(officer)
  if (!waiting) return <PageNotFound />
  return (
    <Page
      title={title}
      eyebrow="Money"
      lead="People who applied on paper and have been approved. They become members with their first payment."
      back={<BackLink href="/desk/money">Money</BackLink>}
    >
      {waiting.length === 0 ? (
        <EmptyState title="No first payments to come by hand" />
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'who', head: 'Who' },
            { key: 'approved', head: 'Approved' },
            { key: 'dues', head: 'Dues', numeric: true },
          ]}
          rows={waiting.map((one) => ({
            id: String(one.number),
            cells: {
              who: (
                <Link
                  prefetch={false}
                  href={`/desk/money/entries/first?application=${one.number}` as Route}
                >
                  <Name>{one.name}</Name>
                </Link>
              ),
              approved: one.decidedAt && dayInWords(one.decidedAt),
              dues: duesInWords(one.amountPence, one.interval),
            },
          }))}
        />
      )}
    </Page>
  )
}
