import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Tag } from '@/components/ui/tag'
import { momentInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { listHeldEvents, whyNotHold } from '@/lib/movement/events/list-events'
import { countNetworkSignUps } from '@/lib/movement/events/running/read-sign-ups'
import { holderInWords } from '@/lib/movement/events/states'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

const title = 'Events you hold'

export const metadata: Metadata = { title }

const successMessages = { discarded: 'Draft discarded.' }

export default async function HeldEvents({ searchParams }: PageProps<'/events/held'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/events/held')
  const [held, networks] = await Promise.all([listHeldEvents(person), countNetworkSignUps(person)])
  const back = <BackLink href={'/events' as Route}>Events</BackLink>
  if (!held.holds) {
    const refusal = await whyNotHold(person, { network: null, group: null, place: null })
    return (
      <Page title={title} back={back}>
        <Notice>{refusals[refusal ?? 'not-allowed']}</Notice>
      </Page>
    )
  }
  const parts = [
    { id: 'drafts', title: 'Drafts', events: held.drafts },
    { id: 'coming', title: 'To come', events: held.coming },
    { id: 'over', title: 'Over', events: held.over },
  ].filter(({ events }) => events.length > 0)
  return (
    <Page title={title} back={back}>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>
        <ButtonLink href={'/events/new' as Route}>Write an event</ButtonLink>
      </p>
      {parts.map(({ id, title, events }) => (
        <section key={id} aria-labelledby={id}>
          <SectionHeading id={id}>{title}</SectionHeading>
          <ul>
            {events.map((event) => (
              <li
                key={event.number}
                className="relative flex max-w-none flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
              >
                <div className="min-w-0 flex-[1_1_18rem]">
                  <Link
                    prefetch={false}
                    href={`/events/${event.number}` as Route}
                    className="whole-row"
                  >
                    {event.title}
                  </Link>
                  <p className="text-ink-soft text-sm">
                    {[holderInWords(event), momentInWords(event.startsAt)]
                      .filter(Boolean)
                      .join(', ')}
                  </p>
                </div>
                {event.state === 'cancelled' && <Tag tone="stopped">Cancelled</Tag>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {parts.length === 0 && <p>No events here yet.</p>}
      {networks.length > 0 && (
        <section aria-labelledby="networks">
          <SectionHeading id="networks">Held by networks</SectionHeading>
          <p className="mt-3 text-ink-soft">
            Who signed up is for their convenors. Officers see roughly how many.
          </p>
          <ul>
            {networks.map(({ number, title, startsAt, network, signedUp }) => (
              <li
                key={number}
                className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
              >
                <span className="min-w-0">
                  <Link prefetch={false} href={`/events/${number}` as Route} className="font-bold">
                    {title}
                  </Link>
                  , {organisation.networks[network].name}, {momentInWords(startsAt)}
                </span>
                <span>{signedUp} signed up</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
