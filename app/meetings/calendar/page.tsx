import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { readOwnFeed } from '@/lib/democracy/meetings/calendar/read-feed'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { whyNotOffered } from '@/lib/permissions'
import { renewCalendarFeedAction, stopCalendarFeedAction } from '../actions'

export const metadata: Metadata = { title: 'Our meetings in your calendar' }

const successMessages = {
  made: 'Here is your address. An older one no longer works.',
  stopped: 'Removed. Your address no longer works.',
}

export default async function MeetingsCalendar({ searchParams }: PageProps<'/meetings/calendar'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/meetings/calendar')
  const refusal = whyNotOffered(person, 'calendar-feed.renew', person)
  const address = await readOwnFeed(person)
  return (
    <Page
      title="Our meetings in your calendar"
      eyebrow="Meetings"
      lead="Give your calendar an address of your own. It then reads our meetings and events by itself, and follows when one is moved or cancelled."
      back={<BackLink href="/meetings">Meetings</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {address && (
        <div className="border-3 border-ink bg-card p-5">
          <p className="font-bold">Your address</p>
          <p className="code break-all">{address}</p>
        </div>
      )}
      <p>
        In most calendars the place for it is called “Subscribe to calendar” or “Add from URL”. It
        says when and where meetings and events are, and nothing about you: not your name, and not
        whether you are coming. What is for a network alone is not in it. Whoever has the address
        can read it, so keep it to yourself.
      </p>
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : address ? (
        <>
          <Details summary="Get a new address">
            <Form action={renewCalendarFeedAction}>
              <p>The one you have stops working straight away.</p>
              <SubmitButton variant="secondary">Get a new address</SubmitButton>
            </Form>
          </Details>
          <Details summary="Remove the address">
            <Form action={stopCalendarFeedAction}>
              <SubmitButton variant="warning">Remove the address</SubmitButton>
            </Form>
          </Details>
        </>
      ) : (
        <Form action={renewCalendarFeedAction}>
          <SubmitButton>Get my address</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
