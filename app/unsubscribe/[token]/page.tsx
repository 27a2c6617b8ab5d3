import type { Metadata } from 'next'
import Link from 'next/link'
import { withOutagePage } from '@/app/with-outage-page'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { TopicBoxes } from '@/components/people/topics/topic-boxes'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { readChoicesByLink } from '@/lib/records/email-choices/read'
import { stopEmailsAction } from './actions'

export const metadata: Metadata = {
  title: 'Stop our emails',
  robots: { index: false, follow: false },
}

const successMessages = {
  stopped: 'Done. You get no more of these emails, except any that are already on their way.',
}

/** Opening it changes nothing: mail programs open links by themselves. */
async function StopEmails({ params, searchParams }: PageProps<'/unsubscribe/[token]'>) {
  const token = tokenIn((await params).token)
  const { done } = await searchParams
  const choices = await readChoicesByLink(token)
  if (!choices)
    return (
      <Page title="Stop our emails">
        <p>{refusals['unsubscribe.link-wrong']}</p>
      </Page>
    )
  const { about, other, gets } = choices
  const stillGets = about ? gets.includes(about) : other && !done
  return (
    <Page
      title={about ? `Emails about ${organisation.topics[about].name.toLowerCase()}` : 'Our emails'}
    >
      <SuccessMessage messages={successMessages} done={done} />
      {stillGets && (
        <Form action={stopEmailsAction}>
          <Hidden name="token" value={token} />
          <Hidden name="only" value="yes" />
          <SubmitButton>{about ? 'Stop these emails' : 'Stop emails like this one'}</SubmitButton>
        </Form>
      )}
      {!stillGets && !done && <p>You do not get these emails any more.</p>}
      {gets.length > 0 && (
        <section className="flow">
          <h2>What else you get</h2>
          <Form action={stopEmailsAction}>
            <Hidden name="token" value={token} />
            <TopicBoxes gets={gets} only={gets} />
            <SubmitButton variant="secondary">Keep only what is ticked</SubmitButton>
          </Form>
        </section>
      )}
      <p>
        To get emails about something else,{' '}
        <Link href="/membership/emails">choose your emails</Link>. Only you can do that, so it asks
        you to sign in.
      </p>
    </Page>
  )
}

export default withOutagePage(StopEmails)

/** The token as we made it. An address that cannot be read is one that we did not make. */
function tokenIn(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
