import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { latestNews } from '@/app/(public)/latest-news'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { LatestNews } from '@/components/front-page/latest-news'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { SupporterForm } from '@/components/membership/join/supporter-form'
import { ComingEvents } from '@/components/movement/events/coming-events'
import { SuccessMessage } from '@/components/ui/success-message'
import { listMotionsToSupport } from '@/lib/democracy/motions/support/read-support'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getMyApplication } from '@/lib/membership/join/read'
import { belongs } from '@/lib/membership/join/stage'
import { listComingEvents } from '@/lib/movement/events/list-events'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { getOwnRequest } from '@/lib/people/sponsors/read'
import { getOwnSupport } from '@/lib/people/supporters/read'
import { listOwnTopics } from '@/lib/people/topics/read'
import { applyAction, saveSupporterAction, stopSupportingUsAction } from './actions'
import { meetingHeadline } from './meet/meeting-headline'

export const metadata: Metadata = { title: 'Your page as a supporter' }

const successMessages = {
  registered: 'Thank you for supporting us.',
  stopped: 'You are no longer a supporter. We send you no more news.',
  'taken-back': 'We have deleted your request and all that was written.',
}

export default async function SupporterPage({ searchParams }: PageProps<'/supporter'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/supporter')
  const { done } = await searchParams
  if (belongs(person)) {
    return (
      <Page title="You are a member">
        <p>
          Members are more than supporters. Go to <Link href="/membership">your membership</Link>.
        </p>
      </Page>
    )
  }
  const support = await getOwnSupport(person)
  if (!support || !person.name) {
    return (
      <Page
        title={support ? 'Thank you. What is your name?' : 'Become a supporter'}
        lead="Supporters hear our news and come to open events. They pay nothing and have no vote."
      >
        <SuccessMessage messages={successMessages} done={done} />
        <SupporterForm
          action={saveSupporterAction}
          name={person.name}
          button={support ? 'Save and continue' : 'Become a supporter'}
        />
      </Page>
    )
  }
  const request = await getOwnRequest(person)
  const gets = (await listOwnTopics(person)) ?? []
  const application = await getMyApplication(person)
  const motions = await listMotionsToSupport(person)
  const events = await listComingEvents(person)
  const open = application && application.stage !== 'over'
  const { decisions, election } = await latestNews()
  return (
    <Page
      wide
      eyebrow="Supporters"
      title={`Thank you for supporting us, ${isolateName(person.name)}`}
      rail={
        <Rail label="Your support">
          <RailSection title="Your support">
            <RailFacts
              facts={[{ term: 'Supporter since', value: inWords(dateOf(support.since)) }]}
            />
          </RailSection>
          <RailSection acts title="Settings">
            <RailLinks
              links={[
                {
                  href: '/membership/emails',
                  label: 'Your emails',
                  note: topicsInWords(gets.length),
                },
                { href: '/membership/data', label: 'Your data' },
              ]}
            />
          </RailSection>
          <RailSection acts title="Stop">
            <p>Nobody asks why, and you can come back.</p>
            <Form action={stopSupportingUsAction}>
              <SubmitButton variant="secondary">Stop being a supporter</SubmitButton>
            </Form>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={done} />
      <p>
        {gets.includes('news')
          ? 'We email you our news and invitations to open events.'
          : 'You get no news by email.'}{' '}
        <Link href="/membership/emails">Choose what we email you about</Link>.
      </p>
      {(decisions.length > 0 || election) && (
        <section aria-labelledby="latest">
          <SectionHeading id="latest">What we are doing</SectionHeading>
          <div className="mt-3">
            <LatestNews decisions={decisions} election={election} />
          </div>
        </section>
      )}
      {events.length > 0 && (
        <section aria-labelledby="events">
          <SectionHeading id="events" beside={<Link href={'/events' as Route}>All events</Link>}>
            Open events
          </SectionHeading>
          <ComingEvents events={events} />
        </section>
      )}
      {motions.length > 0 && (
        <section aria-labelledby="motions">
          <SectionHeading id="motions">Motions that look for support</SectionHeading>
          <ul className="mt-3">
            {motions.map(({ number, title }) => (
              <li key={number} className="border-rule border-b py-3">
                <Link href={`/motions/${number}/support`}>{`Motion ${number}: ${title}`}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="meet">
        <SectionHeading id="meet">Meet one of us</SectionHeading>
        <p className="mt-3">
          {request
            ? `${meetingHeadline(request)}.`
            : 'To join, you name two members who know you. If you know nobody here yet, ask to meet someone who organises near you.'}
        </p>
        <p className="mt-3">
          <Link href="/supporter/meet">
            {request ? 'Go to your request' : 'Ask to meet one of us'}
          </Link>
        </p>
      </section>
      <section aria-labelledby="join">
        <SectionHeading id="join">Become a member</SectionHeading>
        <p className="mt-3">
          Members decide: one member, one vote. If you live in {organisation.regionInWords} and know
          two of us, you can apply with the same email address.
        </p>
        {open ? (
          <p className="mt-3">
            <Link href="/join/application">Go to your application</Link>
          </p>
        ) : (
          <div className="mt-5">
            <Form action={applyAction}>
              <SubmitButton>Start your application</SubmitButton>
            </Form>
          </div>
        )}
      </section>
    </Page>
  )
}

function topicsInWords(count: number): string | undefined {
  if (count === 0) return undefined
  return count === 1 ? '1 topic' : `${count} topics`
}
