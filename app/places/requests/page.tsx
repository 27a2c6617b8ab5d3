import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { Thread } from '@/components/people/sponsors/thread'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords, lastWholeDayInWords } from '@/lib/kernel/calendar'
import { placesOrganisedBy } from '@/lib/people/organisers/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { mostWords } from '@/lib/people/sponsors/forms'
import { listRequestsNearby } from '@/lib/people/sponsors/read'
import { offerToMeetAction, shareWithSupporterAction, writeToSupporterAction } from './actions'
import { requestsHeadline } from './requests-headline'

export const metadata: Metadata = { title: 'People who want to meet us' }

const successMessages = {
  offered: 'Sent. We will email you when they answer.',
  written: 'Sent.',
  shared: 'They have your email address now.',
}

/** For organisers alone: what people near them ask. Anybody else is told so, whether there is something or not. */
export default async function RequestsNearbyPage({ searchParams }: PageProps<'/places/requests'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/places/requests')
  const back = <BackLink href="/places">Where we are</BackLink>
  const places = await placesOrganisedBy(person)
  if (places.length === 0) {
    return (
      <Page title="This page is for organisers" back={back}>
        <p>Only members who organise in a place read what people there ask.</p>
      </Page>
    )
  }
  const requests = await listRequestsNearby(person)
  return (
    <Page
      eyebrow={`You organise in ${places.join(' and ')}`}
      title={requestsHeadline(requests)}
      lead="Only those who organise in a place can read what people there write: keep it to yourself. They see your name when you answer, and no address before one of you shares it."
      back={back}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {requests.length === 0 && (
        <EmptyState title="No requests here">
          We will email you when someone asks to meet.
        </EmptyState>
      )}
      {requests.map((request) => (
        <section key={request.id} aria-labelledby={request.id}>
          <SectionHeading id={request.id} beside={request.place}>
            <Name>{request.name}</Name>
          </SectionHeading>
          <p className="wrap-anywhere mt-3 whitespace-pre-line">{request.about}</p>
          <p className="my-3 text-ink-soft text-sm">
            Asked on {dayInWords(request.askedAt)}. Kept until{' '}
            {lastWholeDayInWords(request.expiresAt)}, unless one of you writes.
            {request.others > 0 &&
              ` ${request.others === 1 ? 'Another organiser has' : `${request.others} other organisers have`} offered to meet.`}
          </p>
          {request.own ? (
            <Thread
              offer={request.own}
              write={writeToSupporterAction}
              share={shareWithSupporterAction}
            />
          ) : (
            <Form action={offerToMeetAction}>
              <Hidden name="request" value={request.id} />
              <TextArea
                name="words"
                label="Your message"
                hint="Say who you are, and when and where you could meet."
                rows={4}
                limit={{ characters: mostWords }}
              />
              <SubmitButton>Offer to meet</SubmitButton>
            </Form>
          )}
        </section>
      ))}
    </Page>
  )
}
