import type { Metadata } from 'next'
import Link from 'next/link'
import { CodeField } from '@/components/forms/code-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { Details } from '@/components/ui/details'
import { emailField, ownPath } from '@/lib/people/sign-in/forms'
import { typeMailedCode } from '../actions'

export const metadata: Metadata = { title: 'Check your email' }

export default async function CheckYourEmail({
  searchParams,
}: PageProps<'/sign-in/check-your-email'>) {
  const asked = await searchParams
  const email = emailField.safeParse(asked.email).data
  const next = ownPath(asked.next)
  if (!email) {
    return (
      <Page title="Check your email">
        <p>
          We don’t know which address you mean. <Link href="/sign-in">Start again</Link>.
        </p>
      </Page>
    )
  }
  return (
    <Page title="Check your email">
      <p>
        We have sent a mail to <strong className="break-words">{email}</strong>. Follow its link, or
        type its code here. Both work for ten minutes.
      </p>
      <Form action={typeMailedCode}>
        <Hidden name="email" value={email} />
        {next && <Hidden name="next" value={next} />}
        <CodeField name="code" label="6-digit code" hint="From the newest mail" />
        <SubmitButton>Sign in</SubmitButton>
      </Form>
      <Details summary="No mail, or no code in it?">
        <ul className="bullets">
          <li>Give it a minute, and look among the unwanted mail.</li>
          <li>
            A mail without a code means that we don’t know this address. Try the one you joined
            with.
          </li>
          <li>
            <Link href="/sign-in">Ask for another mail</Link>. The older one stops working.
          </li>
        </ul>
      </Details>
    </Page>
  )
}
