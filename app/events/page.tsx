import type { Route } from 'next'
import Link from 'next/link'
import { publicPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { ComingEvents } from '@/components/movement/events/coming-events'
import { EmptyState } from '@/components/ui/empty-state'
import { dateOf, dayInWords, inWords } from '@/lib/kernel/calendar'
import { listComingEvents, listHolders, listPastEvents } from '@/lib/movement/events/list-events'
import { organisation } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'

const title = 'Events'
const lead = `What ${organisation.shortName} does beside its meetings. What is open to everyone says so.`

export const metadata = publicPage(title, lead)

async function EventsPage() {
  const actor = await viewer()
  const [coming, past, holders] = await Promise.all([
    listComingEvents(actor),
    listPastEvents(actor),
    listHolders(actor),
  ])
  const months = byMonth(coming)
  const member = actor.kind === 'person' && actor.member !== undefined
  return (
    <Page
      title={title}
      lead={lead}
      wide
      rail={
        <Rail label="About events">
          <RailSection title="Keep up" acts>
            <p>
              <a href="/events/calendar">Subscribe to open events in your calendar</a>: a file that
              most calendars can read by its address.
            </p>
          </RailSection>
          {!member && (
            <RailSection title="Not a member?">
              <p>
                You can sign up for an open event with an email address and nothing else. To hear of
                them, <Link href="/support">become a supporter</Link>.
              </p>
            </RailSection>
          )}
          {holders.length > 0 && (
            <RailSection title="Hold one yourself" acts>
              <RailLinks
                links={[
                  { href: '/events/new' as Route, label: 'Write an event' },
                  { href: '/events/held' as Route, label: 'Drafts and events you hold' },
                ]}
              />
            </RailSection>
          )}
        </Rail>
      }
    >
      {months.map(({ month, events }) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <SectionHeading id={`month-${month}`}>{monthInWords(month)}</SectionHeading>
          <ComingEvents events={events} />
        </section>
      ))}
      {coming.length === 0 && <EmptyState title="No events yet" />}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <SectionHeading id="past">What has been</SectionHeading>
          <ul>
            {past.map(({ number, title, startsAt }) => (
              <li
                key={number}
                className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
              >
                <Link prefetch={false} href={`/events/${number}` as Route} className="font-bold">
                  {title}
                </Link>
                <span>{dayInWords(startsAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function byMonth<Event extends { startsAt: Date }>(events: readonly Event[]) {
  const months = Map.groupBy(events, ({ startsAt }) => dateOf(startsAt).slice(0, 7))
  return [...months].map(([month, events]) => ({ month, events }))
}

/** "2026-12" → "December 2026" */
function monthInWords(month: string): string {
  return inWords(`${month}-01`).replace(/^1 /, '')
}

export default withOutagePage(EventsPage)
