import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { momentInWords } from '@/lib/kernel/calendar'
import { stateInWords } from '@/lib/money/subscriptions/stripe-messages/event-labels'
import { memberNumberInWords } from '@/lib/people/members/member-number'

export type StripeMessage = {
  id: string
  type: string
  state: string
  tries: number
  lastError: string | null
  receivedAt: Date
  number: number | null
}

const tones: Record<string, 'todo' | 'stopped' | 'done'> = {
  received: 'todo',
  failed: 'stopped',
  processed: 'done',
}

/** `leads`: whether the viewer can open the member's payments. */
export function EventList({ events, leads }: { events: StripeMessage[]; leads: boolean }) {
  return (
    <Table
      caption="Stripe messages"
      captionHidden
      columns={[
        { key: 'type', head: 'Message' },
        { key: 'state', head: 'Status' },
        { key: 'tries', head: 'Attempts', numeric: true },
        { key: 'whose', head: 'Member' },
        { key: 'when', head: 'Received' },
      ]}
      rows={events.map(({ id, type, state, tries, lastError, receivedAt, number }) => ({
        id,
        cells: {
          type: (
            <Link prefetch={false} href={`/desk/money/stripe-messages/${id}`}>
              {type}
            </Link>
          ),
          state: (
            <>
              <EventState state={state} />
              {lastError && <p className="mt-1 text-sm">{lastError}</p>}
            </>
          ),
          tries,
          whose: <MemberOfEvent number={number} leads={leads} />,
          when: momentInWords(receivedAt),
        },
      }))}
    />
  )
}

export function EventState({ state }: { state: string }) {
  return <Tag tone={tones[state]}>{stateInWords[state] ?? state}</Tag>
}

export function MemberOfEvent({ number, leads }: { number: number | null; leads: boolean }) {
  if (number === null) return 'No member'
  const words = memberNumberInWords(number)
  return leads ? (
    <Link prefetch={false} href={`/desk/money/members/${number}`}>
      {words}
    </Link>
  ) : (
    words
  )
}
