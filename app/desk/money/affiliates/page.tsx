import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { daysAfter, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { type ListedFee, listFees } from '@/lib/movement/affiliates/fees/read-fees'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Affiliation fees' }

const successMessages = { recorded: 'Recorded. If it has a contact, we have emailed them.' }

export default async function AffiliationFees({
  searchParams,
}: PageProps<'/desk/money/affiliates'>) {
  const { officer, refused } = await requireOfficer('/desk/money/affiliates')
  if (!officer) return refused
  const fees = await listFees(officer)
  return (
    <Page
      title="Affiliation fees"
      eyebrow="Money"
      lead="What affiliates owe and have paid, year by year. A payment is matched with our bank’s statement by its reference, like any other entry."
      back={<BackLink href="/desk/money">Money</BackLink>}
      wide
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!fees && <Notice>{refusals['not-allowed']}</Notice>}
      {fees && (
        <>
          <section className="flow" aria-labelledby="owed">
            <h2 id="owed">To pay</h2>
            {fees.owed.length > 0 ? (
              <FeesTable caption="Fees to pay" fees={fees.owed} />
            ) : (
              <EmptyState title="No affiliate owes a fee" />
            )}
          </section>
          {fees.paid.length > 0 && (
            <section className="flow" aria-labelledby="paid">
              <h2 id="paid">Paid</h2>
              <FeesTable caption="Fees that are paid" fees={fees.paid} />
            </section>
          )}
        </>
      )}
    </Page>
  )
}

function FeesTable({ caption, fees }: { caption: string; fees: ListedFee[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      even
      columns={[
        { key: 'who', head: 'Affiliate' },
        { key: 'year', head: 'Until' },
        { key: 'due', head: 'Due by' },
        { key: 'reference', head: 'Reference' },
        { key: 'fee', head: 'Fee', numeric: true },
        { key: 'paid', head: 'Paid', numeric: true },
      ]}
      rows={fees.map((fee) => ({
        id: fee.yearId,
        cells: {
          who:
            fee.leftPence > 0 && fee.mayRecord ? (
              <Link prefetch={false} href={`/desk/money/affiliates/${fee.yearId}` as Route}>
                <Name>{fee.name}</Name>
              </Link>
            ) : (
              <Name>{fee.name}</Name>
            ),
          year: inWords(daysAfter(fee.endsBefore, -1)),
          due: fee.isLate ? (
            <>
              {inWords(fee.dueOn)} <Tag tone="attention">Late</Tag>
            </>
          ) : (
            inWords(fee.dueOn)
          ),
          reference: <span className="code">{fee.reference}</span>,
          fee: inPounds(fee.feePence),
          paid: inPounds(fee.paidPence),
        },
      }))}
    />
  )
}
