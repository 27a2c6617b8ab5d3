import type { Metadata, Route } from 'next'
import { Page } from '@/components/layout/page'
import { EventList } from '@/components/money/subscriptions/stripe-messages/event-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { refusals } from '@/lib/kernel/refusals'
import { eventStates, families } from '@/lib/money/subscriptions/stripe-messages/event-labels'
import { countEvents, listEvents } from '@/lib/money/subscriptions/stripe-messages/read'
import { can, refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Stripe messages' }

const labels = { waiting: 'Waiting', failed: 'Failed', processed: 'Processed', all: 'All' }

const path = (query: Record<string, string | undefined>): Route => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
  return `/desk/money/stripe-messages?${new URLSearchParams(given)}`
}

export default async function StripeMessages({
  searchParams,
}: PageProps<'/desk/money/stripe-messages'>) {
  const { officer, refused } = await requireOfficer('/desk/money/stripe-messages')
  if (!officer) return refused
  const query = await searchParams
  const show = eventStates.find((name) => name === query.show) ?? 'all'
  const about = Object.keys(families).find((name) => name === query.about)
  const before = typeof query.before === 'string' ? query.before : undefined
  const list = await listEvents(officer, { filter: show, about, before })
  const { failedSince: _, ...counted } = (await countEvents(officer)) ?? {}
  const counts: Record<string, number | undefined> = counted
  return (
    <Page
      title="Stripe messages"
      eyebrow="Money"
      lead="What Stripe has told us. Each message only prompts us to check with Stripe; we never rely on what it says."
      wide
    >
      {!list && <Notice>{refusals[refusalOf(officer, 'money.read') ?? 'not-allowed']}</Notice>}
      {list && (
        <>
          <Filters
            label="Which messages"
            filters={eventStates.map((name) => ({
              label: labels[name],
              href: path({ show: name, about }),
              count: counts[name],
              current: name === show,
            }))}
          />
          <Filters
            label="About"
            filters={[['', 'Everything'] as const, ...Object.entries(families)].map(
              ([name, label]) => ({
                label,
                href: path({ show, about: name }),
                current: name === (about ?? ''),
              }),
            )}
          />
          {list.events.length === 0 && <EmptyState title="No messages here" />}
          {list.events.length > 0 && (
            <EventList events={list.events} leads={can(officer, 'dues.read')} />
          )}
          <Pagination
            of="messages"
            previous={before ? path({ show, about }) : undefined}
            next={list.next ? path({ show, about, before: list.next }) : undefined}
          />
        </>
      )}
    </Page>
  )
}
