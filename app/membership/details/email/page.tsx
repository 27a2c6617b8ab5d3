import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { addressFor } from '@/lib/organisation'
import { objectionDays } from '@/lib/people/email-changes/states'
import { listSharing } from '@/lib/people/shared-addresses/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { askEmailChangeAction } from './actions'

export const metadata: Metadata = { title: 'Change your email address' }

export default async function ChangeEmail() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/details/email')
  const back = <BackLink href="/membership/details">Your details</BackLink>
  const sharing = await listSharing(person, person)
  if (sharing.some(({ inForce, ofAnother }) => inForce && ofAnother)) {
    return (
      <Page title="Get an email address of your own" back={back}>
        <p>
          You read our emails at somebody else’s address. So that nobody else can take your place, a
          yes in that mailbox is not enough: write to{' '}
          <a href={`mailto:${addressFor('members.correct')}`}>{addressFor('members.correct')}</a>,
          or tell an officer. Two officers give you an address of your own. It counts{' '}
          {objectionDays} days later at the earliest.
        </p>
      </Page>
    )
  }
  return (
    <Page title="Change your email address" back={back}>
      <p>
        We write to you at {person.email}, and you sign in with it. We will email both addresses.
        The new one counts once you have said yes in both.
      </p>
      {person.member && person.offices.length === 0 && (
        <p>
          If you can no longer read your old email, write to{' '}
          <a href={`mailto:${addressFor('members.correct')}`}>{addressFor('members.correct')}</a>:
          an officer and a second officer can change it for you. It counts {objectionDays} days
          later at the earliest, unless somebody says no from the old address.
        </p>
      )}
      <Form action={askEmailChangeAction}>
        <TextField
          name="email"
          label="New email address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          width={30}
        />
        <SubmitButton>Email both addresses</SubmitButton>
      </Form>
    </Page>
  )
}
