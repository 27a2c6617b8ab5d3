import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { getMyApplication } from '@/lib/membership/join/read'
import { isOpen } from '@/lib/membership/join/stage'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { withdrawApplicationAction } from './actions'

export const metadata: Metadata = { title: 'Withdraw your application' }

export default async function Withdraw() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/join/application/withdraw')
  const application = await getMyApplication(person)
  if (!application || !isOpen(application.stage)) redirect('/join/application')
  return (
    <Page
      eyebrow="Apply to join"
      title="Do you want to withdraw your application?"
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <p>
        {application.submittedAt
          ? 'We will stop work on it and tell any referees who have not answered yet.'
          : 'We will delete your answers.'}{' '}
        You can apply again at any time.
      </p>
      <Form action={withdrawApplicationAction}>
        <ButtonRow>
          <SubmitButton variant="warning">Withdraw my application</SubmitButton>
          <Link href="/join/application">No, keep it</Link>
        </ButtonRow>
      </Form>
    </Page>
  )
}
