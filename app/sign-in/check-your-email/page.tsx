import type { Metadata } from 'next'
import Link from 'next/link'
import { CodeField } from '@/components/forms/code-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { LinkOnly } from '@/components/people/sign-in/link-only'
import { Details } from '@/components/ui/details'
import { ownPath } from '@/lib/kernel/own-path'
import { emailField } from '@/lib/people/sign-in/forms'
import { typeSignInCodeAction } from '../actions'

export const metadata: Metadata = { title: 'Check your email' }

export default async function CheckYourEmail({
  searchParams,
}: PageProps<'/sign-in/check-your-email'>) {
  const asked = await searchParams
  const email = emailField.safeParse(asked.email).data
  const next = ownPath(asked.next)
  const { pace } = asked
  if (!email) {
    return (
      <Page title="Check your email">
        <p>
          We do not know your email address. <Link href="/sign-in">Start again</Link>.
        </p>
      </Page>
    )
  }
  if (pace === 'slow') return <LinkOnly email={email} />
  return (
    <Page title="Check your email">
      <p>
        We have sent an email to <strong className="break-words">{email}</strong>. Use the link in
        it on any device, or type the code in this browser. Both work for 10 minutes.
      </p>
      <Form action={typeSignInCodeAction}>
        <Hidden name="email" value={email} />
        {next && <Hidden name="next" value={next} />}
        <CodeField name="code" label="6-digit code" hint="From our newest email" />
        <SubmitButton>Sign in</SubmitButton>
      </Form>
      <Details summary="Not received the email, or no code in it?">
        <ul className="bullets">
          <li>Wait a minute, then check your spam or junk folder.</li>
          <li>If the email says that we do not know this address, try the one you joined with.</li>
          <li>
            <Link href="/sign-in">Ask for another email</Link>. The one you asked for here before
            will stop working.
          </li>
        </ul>
      </Details>
    </Page>
  )
}
