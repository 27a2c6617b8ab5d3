import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { TopicBoxes } from '@/components/people/topics/topic-boxes'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { isSupporter } from '@/lib/people/supporters/read'
import { listOwnTopics } from '@/lib/people/topics/read'
import { getOwnReturned } from '@/lib/records/outgoing-mail/returned-addresses'
import { chooseTopicsAction, tryAddressAgainAction } from './actions'

export const metadata: Metadata = { title: 'Your emails' }

const successMessages = {
  saved: 'We have saved what you want emails about.',
  again: 'News and notices go to your address again.',
}

export default async function YourEmails({ searchParams }: PageProps<'/membership/emails'>) {
  const person = await personSignedIn()
  const gets = person && (await listOwnTopics(person))
  if (!gets) redirect('/sign-in?next=/membership/emails')
  const returned = await getOwnReturned(person)
  const supporter = await isSupporter(person)
  return (
    <Page
      title="Your emails"
      lead="You choose what we email you about."
      back={
        person.member ? (
          <BackLink href="/membership">Your membership</BackLink>
        ) : supporter ? (
          <BackLink href="/supporter">Your page as a supporter</BackLink>
        ) : (
          <BackLink href="/join/application">Your application</BackLink>
        )
      }
      rail={
        <Rail label="About our emails">
          <RailSection title="What we always send">
            <p>
              {person.member
                ? 'Notices of meetings and votes come without asking, because they tell you what you can decide. They carry no campaigning. We also email you about what you do here, such as paying or signing in.'
                : 'We email you about what you do here, such as signing in or applying.'}
            </p>
          </RailSection>
          <RailSection title="What we do not do">
            <p>
              Our emails do not record whether you opened them or what you clicked. Each email about
              a topic has a link that stops it without signing in.
            </p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {returned && (
        <Notice
          kind="warning"
          title={
            returned.byPost
              ? 'Our news does not reach you'
              : 'Our news and notices do not reach you'
          }
        >
          <p>
            Since {inWords(dateOf(returned.since))} we send{' '}
            {returned.byPost ? 'no news' : 'no news and no notices'} to {person.email}, because{' '}
            {returned.why === 'spam'
              ? 'one of our emails was marked as spam there'
              : 'one of our emails came back from there'}
            .
            {returned.byPost &&
              ' Notices, and what else we can print, go by post to the address in your details.'}
          </p>
          <Form action={tryAddressAgainAction}>
            <SubmitButton variant="secondary">Send them there again</SubmitButton>
          </Form>
          <p>
            Or <Link href="/membership/details/email">give us another address</Link>.
          </p>
        </Notice>
      )}
      <Form action={chooseTopicsAction}>
        <TopicBoxes gets={gets} />
        <SubmitButton>Save your emails</SubmitButton>
      </Form>
    </Page>
  )
}
