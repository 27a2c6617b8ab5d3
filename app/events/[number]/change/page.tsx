import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EventTermsForm } from '@/components/movement/events/event-terms-form'
import { typedWhenAndWhere } from '@/lib/democracy/meetings/when-and-where'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { getEventToChange } from '@/lib/movement/events/read'
import { viewer } from '@/lib/people/sign-in/viewer'
import { changeEventAction } from '../../actions'
import { holderOption } from '../../holder-option'

export const metadata: Metadata = { title: 'Change an event' }

export default async function ChangeEvent({ params }: PageProps<'/events/[number]/change'>) {
  const number = numberInAddress((await params).number)
  const event = number && (await getEventToChange(await viewer(), number))
  if (!event || event.state === 'cancelled') return <PageNotFound />
  const { capacity, state } = event
  return (
    <Page
      title="Change this event"
      lead={
        state === 'published'
          ? 'Everyone who has signed up is emailed if the time or the place changes. If you take away the room or the link to join online, those who chose it come the other way.'
          : undefined
      }
      back={<BackLink href={`/events/${number}` as Route}>{event.title}</BackLink>}
    >
      <EventTermsForm
        action={changeEventAction}
        holders={[holderOption(event)]}
        example={boxesOf(dateOf(addDays(now(), 21)))}
        event={{
          number: event.number,
          revision: event.revision,
          audience: event.audience,
          published: state === 'published',
          title: event.title,
          words: event.words,
          ...typedWhenAndWhere(event),
          access: event.access ?? undefined,
          capacity: capacity === null ? undefined : String(capacity),
        }}
      />
    </Page>
  )
}
