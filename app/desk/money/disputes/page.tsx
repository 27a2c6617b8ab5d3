import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Table } from '@/components/ui/table'
import { dateOf, inWords, lastDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { listDisputes } from '@/lib/money/disputes/read'
import { disputeStage, stageNames } from '@/lib/money/disputes/stages'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Disputes' }

const successMessages = { noted: 'Noted. It waits for you again if it changes.' }

export default async function Disputes({ searchParams }: PageProps<'/desk/money/disputes'>) {
  const { officer, refused } = await requireOfficer('/desk/money/disputes')
  if (!officer) return refused
  const { show, done } = await searchParams
  const filter = show === 'all' ? 'all' : 'waiting'
  const disputes = await listDisputes(officer, filter)
  return (
    <Page
      title="Payments that banks question"
      eyebrow="Money"
      lead="A bank asks about a payment, or has taken it back. Stripe sets a day by which to answer."
      back={<BackLink href="/desk/money">Money</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={done} />
      <Filters
        label="Show"
        filters={[
          { label: 'Waiting', href: '/desk/money/disputes', current: filter === 'waiting' },
          {
            label: 'All',
            href: '/desk/money/disputes?show=all' as Route,
            current: filter === 'all',
          },
        ]}
      />
      {!disputes && <Notice>{refusals['not-allowed']}</Notice>}
      {disputes?.length === 0 && <EmptyState title="No disputes here" />}
      {disputes && disputes.length > 0 && (
        <Table
          caption={filter === 'waiting' ? 'Waiting, the nearest deadline first' : 'All disputes'}
          columns={[
            { key: 'who', head: 'From' },
            { key: 'stage', head: 'Status' },
            { key: 'by', head: 'Answer by' },
            { key: 'opened', head: 'Opened' },
            { key: 'amount', head: 'Amount', numeric: true },
          ]}
          rows={disputes.map(({ dispute, name }) => ({
            id: dispute.id,
            cells: {
              who: (
                <Link prefetch={false} href={`/desk/money/disputes/${dispute.id}` as Route}>
                  <Name instead="No name recorded">{name}</Name>
                </Link>
              ),
              stage: stageNames[disputeStage(dispute.status)],
              by: dispute.answerBy ? lastDayInWords(dispute.answerBy) : 'No answer needed',
              opened: inWords(dateOf(dispute.openedAt)),
              amount: inPounds(dispute.amountPence),
            },
          }))}
        />
      )}
    </Page>
  )
}
