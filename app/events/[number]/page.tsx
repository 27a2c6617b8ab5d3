import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { sharedPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { DayLeaf } from '@/components/layout/day-leaf'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { EventNeedsForm } from '@/components/movement/events/event-needs-form'
import { EventSheet } from '@/components/movement/events/event-sheet'
import { EventWhenAndWhere } from '@/components/movement/events/event-when-and-where'
import { GuestAddressForm } from '@/components/movement/events/guest-address-form'
import { SignUpQuestion } from '@/components/movement/events/sign-up-question'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { StatFigure } from '@/components/ui/stat-figure'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords, shortDayInWords, timeInWords } from '@/lib/kernel/calendar'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { type Event, readEvent } from '@/lib/movement/events/read'
import {
  eventAudienceInWords,
  guestLinkHours,
  holderInWords,
  isConfidential,
  needsKeptDays,
  signUpsKeptDays,
} from '@/lib/movement/events/states'
import { organisation } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'
import {
  askAsGuestAction,
  discardEventAction,
  publishEventAction,
  sayEventNeedsAction,
  signUpAction,
  withdrawAction,
} from '../actions'

type Props = PageProps<'/events/[number]'>

const eventOf = cache(async (number: number) => readEvent(await viewer(), number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  const event = number && (await eventOf(number))
  if (!event) return { title: 'Event' }
  // What a network does may say something of whoever has it open in a tab.
  if (isConfidential(event)) return { title: 'An event', robots: { index: false } }
  const title = `${event.title}, ${shortDayInWords(event.startsAt)}`
  if (event.audience !== 'everyone') return { title, robots: { index: false } }
  const description = `${whenAndWhere(event)} ${eventAudienceInWords(event)}.`
  return {
    title,
    description,
    openGraph: { ...sharedPage('/share.png', organisation.frontPage.banner), title, description },
  }
}

const successMessages = {
  drafted: 'Draft saved. Nobody else sees it until you publish it.',
  changed: 'Changes saved.',
  told: 'Changes saved. We are emailing everyone who has signed up.',
  published: 'Published. Everyone it is for can sign up now.',
  cancelled: 'Cancelled. We are emailing everyone who had signed up.',
  place: 'You have a place.',
  waiting: 'You are waiting for a place. We will email you when you have one.',
  withdrawn: 'You have withdrawn. We have deleted that you signed up.',
  needs: 'Saved.',
  asked: `Check your email. We have sent you a link that works for ${guestLinkHours} hours: you have signed up once you have said yes there.`,
  forgotten: 'You have withdrawn. We have deleted your name and address.',
}

async function EventPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const actor = await viewer()
  const event = await eventOf(number)
  // Whether there is such an event is told to nobody who may not read of it.
  if (!event && actor.kind !== 'person') redirect(`/sign-in?next=/events/${number}`)
  if (!event) return <PageNotFound />
  const { startsAt, places, signUp, state } = event
  const toCome = state === 'published' && !event.begun
  const full = places?.left === 0
  return (
    <Page
      eyebrow={[holderInWords(event), eventAudienceInWords(event)].filter(Boolean).join(' · ')}
      title={event.title}
      lead={whenAndWhere(event)}
      leaf={<DayLeaf at={startsAt} />}
      back={<BackLink href={'/events' as Route}>Events</BackLink>}
      wide
      rail={<EventRail event={event} />}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {state === 'draft' && (
        <Notice kind="warning" title="This is a draft">
          Only those who hold it see it.
        </Notice>
      )}
      {event.over && state === 'published' && <Notice title="This event is over" />}
      {toCome && event.maySignUp && (
        <SignUpQuestion
          number={number}
          room={event.venue !== null}
          online={event.online}
          full={full}
          signUp={signUp}
          whoSees={whoSees(event)}
          signUpAction={signUpAction}
          withdrawAction={withdrawAction}
        />
      )}
      <EventSheet
        words={event.words}
        access={event.access}
        cancelled={state === 'cancelled'}
        whyCancelled={event.whyCancelled}
      />
      {event.messageAfter && (
        <section aria-labelledby="after" className="flow">
          <SectionHeading id="after">After the event</SectionHeading>
          <Markdown source={event.messageAfter} />
        </section>
      )}
      {toCome && signUp && (
        <section aria-labelledby="needs" className="flow">
          <SectionHeading id="needs">So that you can take part</SectionHeading>
          <EventNeedsForm
            action={sayEventNeedsAction}
            number={number}
            needs={signUp.needs}
            keptDays={needsKeptDays}
          />
        </section>
      )}
      {toCome && actor.kind !== 'person' && (
        <section aria-labelledby="guest" className="flow">
          <SectionHeading id="guest">
            {full && !event.online ? 'It is full. Wait for a place?' : 'Come along'}
          </SectionHeading>
          <GuestAddressForm action={askAsGuestAction} number={number} />
          <p className="text-ink-soft text-sm">
            Those who hold the event see your name. We delete it with your address {signUpsKeptDays}{' '}
            days after the event, or as soon as you give up your place, unless you ask for our news.{' '}
            <Link href="/privacy">How we keep data</Link>. Are you a member?{' '}
            <Link href={`/sign-in?next=/events/${number}`}>Sign in</Link> to come with one click.
          </p>
        </section>
      )}
      {event.holds && state === 'draft' && (
        <section aria-labelledby="publish" className="flow">
          <SectionHeading id="publish">Publish it</SectionHeading>
          <p>From then on everyone it is for sees it and can sign up. We email nobody about it.</p>
          <Form action={publishEventAction}>
            <Hidden name="number" value={number} />
            <Hidden name="revision" value={event.revision} />
            <SubmitButton>Publish this event</SubmitButton>
          </Form>
          <Form action={discardEventAction}>
            <Hidden name="number" value={number} />
            <SubmitButton variant="secondary">Discard this draft</SubmitButton>
          </Form>
        </section>
      )}
    </Page>
  )
}

function EventRail({ event }: { event: Event }) {
  const { number, state, places, holds, begun, came } = event
  const mayChange = holds && (state === 'draft' || (state === 'published' && !begun))
  return (
    <Rail label="About this event">
      {places && state === 'published' && !begun && (
        <RailSection title="Places">
          <StatFigure figure={places.left === 0 ? 'Full' : `${places.left} left`}>
            of {places.capacity}
            {event.online && ' in the room'}
          </StatFigure>
        </RailSection>
      )}
      {came !== null && came >= fewestTold && (
        <RailSection title="Who came">
          <StatFigure figure={String(came)}>people came</StatFigure>
        </RailSection>
      )}
      <EventWhenAndWhere
        {...event}
        holder={holderInWords(event)}
        audience={eventAudienceInWords(event)}
      />
      {event.publishedAt && !event.over && state === 'published' && (
        <RailSection title="Your calendar" acts>
          <p>
            <a href={`/events/${number}/calendar`} download>
              Add it to your calendar
            </a>
            . Others may see your calendar.
          </p>
        </RailSection>
      )}
      {holds && (
        <RailSection title="You hold this event" acts>
          <RailLinks
            links={[
              ...(mayChange
                ? [{ href: `/events/${number}/change` as Route, label: 'Change it' }]
                : []),
              ...(state === 'draft'
                ? []
                : [
                    {
                      href: `/events/${number}/people` as Route,
                      label: begun ? 'Who signed up and who came' : 'Who has signed up, or cancel',
                    },
                  ]),
              { href: '/events/held' as Route, label: 'All you hold' },
            ]}
          />
        </RailSection>
      )}
    </Rail>
  )
}

/** "Saturday 12 December 2026, 2pm to 5pm, Durham." */
function whenAndWhere({
  startsAt,
  endsAt,
  town,
  online,
}: Pick<Event, 'startsAt' | 'endsAt' | 'town' | 'online'>): string {
  const where = town ? `${town}${online ? ' and online' : ''}` : 'online'
  return `${dayInWords(startsAt)}, ${timeInWords(startsAt)} to ${timeInWords(endsAt)}, ${where}.`
}

function whoSees(event: Event): string {
  if (isConfidential(event))
    return 'Its convenors see how many come, and your name only if you agreed that convenors see who is in the network. Officers see nothing of it.'
  return 'You can change this until it begins. Those who hold the event see your name.'
}

export default withOutagePage(EventPage)
