import { SummaryList } from '@/components/ui/summary-list'
import { momentInWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { EventState, MemberOfEvent, type StripeMessage } from './event-list'

type Props = {
  event: StripeMessage & {
    processedAt: Date | null
    customerId: string | null
    forgotten: boolean
    pointers: [string, string][]
  }
  leads: boolean
}

/** What is known of one event, and the ids by which the same things are found at Stripe. */
export function EventSummary({ event, leads }: Props) {
  const { id, state, tries, lastError, receivedAt, processedAt, number, customerId } = event
  const days = organisation.retention.webhookPayloadDays
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Status', value: <EventState state={state} /> },
          { term: 'Attempts', value: tries },
          { term: 'Why it failed', value: lastError },
          { term: 'Received', value: momentInWords(receivedAt) },
          { term: 'Processed', value: processedAt && momentInWords(processedAt) },
          { term: 'Member', value: <MemberOfEvent number={number} leads={leads} /> },
        ].filter(({ value }) => value !== null && value !== '')}
      />
      <SummaryList
        title="At Stripe"
        rows={[
          { term: 'Event', value: id },
          ...(customerId ? [{ term: 'Customer', value: customerId }] : []),
          ...event.pointers
            .filter(([name]) => name !== 'customer')
            .map(([name, value]) => ({ term: inWords(name), value })),
        ]}
      />
      {event.forgotten && <p>Its contents were deleted after {days} days.</p>}
    </>
  )
}

/** "id" is that of what the event is about. */
function inWords(name: string) {
  const words = name === 'id' ? 'about' : name.replaceAll('_', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
}
