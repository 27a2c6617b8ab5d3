import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { AskForm } from '@/components/people/sponsors/ask-form'
import { Thread } from '@/components/people/sponsors/thread'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { lastWholeDayInWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { getOwnRequest } from '@/lib/people/sponsors/read'
import { getOwnSupport } from '@/lib/people/supporters/read'
import {
  askToMeetAction,
  shareWithOrganiserAction,
  stopAskingAction,
  writeToOrganiserAction,
} from './actions'
import { meetingHeadline } from './meeting-headline'

export const metadata: Metadata = { title: 'Meet one of us' }

const successMessages = {
  asked: 'Sent to those who organise there. If one of them answers, we will email you.',
  written: 'Sent.',
  shared: 'They have your email address now.',
}

export default async function Meet({ searchParams }: PageProps<'/supporter/meet'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/supporter/meet')
  const support = await getOwnSupport(person)
  if (!support || !person.name) redirect('/supporter')
  const request = await getOwnRequest(person)
  const back = <BackLink href="/supporter">Your page as a supporter</BackLink>
  const days = organisation.rules.sponsorRequestDays
  if (!request) {
    return (
      <Page
        title="Meet one of us"
        lead="For people who know nobody here yet. To join, you need two members who know you."
        back={back}
        rail={
          <Rail label="How it works">
            <RailSection title="Who reads it">
              <p>
                Only members who organise in the {organisation.place.name} you choose: your name,
                where you live and what you write. Each of them has promised to keep it to
                themselves.
              </p>
            </RailSection>
            <RailSection title="How you are answered">
              <p>
                If one of them answers, you get it by email, through this site. Neither sees the
                other’s address before they share it.
              </p>
              <p>
                {days} days after the last message we delete all of it. Only where you live stays
                with your details as a supporter. You can withdraw your request at any time.
              </p>
            </RailSection>
          </Rail>
        }
      >
        <AskForm action={askToMeetAction} own={support.place ?? undefined} />
      </Page>
    )
  }
  return (
    <Page
      title={meetingHeadline(request)}
      back={back}
      rail={
        <Rail label="Your request">
          <RailSection title="What you asked">
            <RailFacts
              facts={[
                { term: 'Where', value: request.place },
                { term: 'About you', value: request.about },
                { term: 'Kept until', value: lastWholeDayInWords(request.expiresAt) },
              ]}
            />
          </RailSection>
          <RailSection acts title="Changed your mind?">
            <p>
              We delete your request and all that was written. Where you live stays with your
              details as a supporter.
            </p>
            <Form action={stopAskingAction}>
              <SubmitButton variant="secondary">Withdraw my request</SubmitButton>
            </Form>
          </RailSection>
          <RailSection acts title="Met already?">
            <p>
              <Link href="/supporter">Start your application</Link>. Those you met can be your
              referees, if they agree.
            </p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {request.sponsorOffers.length === 0 && (
        <p>Nobody has answered yet. We will email you when someone does.</p>
      )}
      {request.sponsorOffers.map((offer) => (
        <section key={offer.id} aria-labelledby={offer.id}>
          <h2 id={offer.id} className="mb-5">
            <Name>{offer.other}</Name>
          </h2>
          <Thread offer={offer} write={writeToOrganiserAction} share={shareWithOrganiserAction} />
        </section>
      ))}
    </Page>
  )
}
