import type { Metadata } from 'next'
import Link from 'next/link'
import { CodeField } from '@/components/forms/code-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { LinkOnly } from '@/components/people/sign-in/link-only'
import { Details } from '@/components/ui/details'
import { emailField } from '@/lib/people/sign-in/forms'
import { typeJoinCodeAction } from '../actions'

export const metadata: Metadata = { title: 'Check your email', robots: { index: false } }

/** The same page whether we know the address or not. */
export default async function CheckYourEmail({
  searchParams,
}: PageProps<'/join/check-your-email'>) {
  const asked = await searchParams
  const email = emailField.safeParse(asked.email).data
  const { pace } = asked
  if (!email) {
    return (
      <Page eyebrow="Apply to join" title="Check your email">
        <p>
          We do not know your email address. <Link href="/join">Start again</Link>.
        </p>
      </Page>
    )
  }
  if (pace === 'slow') return <LinkOnly email={email} eyebrow="Apply to join" />
  return (
    <Page eyebrow="Apply to join" title="Check your email">
      <p>
        We have sent an email to <strong className="break-words">{email}</strong>. Use the link in
        it on any device, or type the code in this browser. Both work for 10 minutes.
      </p>
      <Form action={typeJoinCodeAction}>
        <Hidden name="email" value={email} />
        <CodeField name="code" label="6-digit code" hint="From our newest email" />
        <SubmitButton>Continue</SubmitButton>
      </Form>
      <Details summary="Not received the email?">
        <ul className="bullets">
          <li>Wait a minute, then check your spam or junk folder.</li>
          <li>
            Check the address above. <Link href="/join">Ask for another email</Link> if it is wrong,
            or if 10 minutes have passed.
          </li>
        </ul>
      </Details>
    </Page>
  )
}
