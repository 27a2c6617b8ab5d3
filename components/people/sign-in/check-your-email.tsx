import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { CodeField } from '@/components/forms/code-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  eyebrow?: string
  /** Missing where the address of this page was typed or cut off. */
  email: string | undefined
  /** Too many emails were asked for: a link alone went out. */
  slow: boolean
  startAgain: Route
  action: FormAction
  /** Where to go once signed in. */
  next?: string
  submit: string
  help: string
  /** What to try when nothing came, as items of a list. */
  children: ReactNode
}

/** After an email with a link and a code went out. The same page whether we know the address or not. */
export function CheckYourEmail({
  eyebrow,
  email,
  slow,
  startAgain,
  action,
  next,
  submit,
  help,
  children,
}: Props) {
  if (!email) {
    return (
      <Page eyebrow={eyebrow} title="Check your email">
        <p>
          We do not know your email address. <Link href={startAgain}>Start again</Link>.
        </p>
      </Page>
    )
  }
  if (slow) return <LinkOnly email={email} eyebrow={eyebrow} />
  return (
    <Page eyebrow={eyebrow} title="Check your email">
      <p>
        We have sent an email to <strong className="break-words">{email}</strong>. Use the link in
        it on any device, or type the code in this browser. Both work for 10 minutes.
      </p>
      <Form action={action}>
        <Hidden name="email" value={email} />
        {next && <Hidden name="next" value={next} />}
        <CodeField name="code" label="6-digit code" hint="From our newest email" />
        <SubmitButton>{submit}</SubmitButton>
      </Form>
      <Details summary={help}>
        <ul className="bullets">
          <li>Wait a minute, then check your spam or junk folder.</li>
          {children}
        </ul>
      </Details>
    </Page>
  )
}

/** For an address that was asked about too often: there is no code any more, and the link is always there. */
function LinkOnly({ email, eyebrow }: { email: string; eyebrow?: string }) {
  return (
    <Page title="Use the link in our newest email" eyebrow={eyebrow}>
      <p>
        There have been many requests for <strong className="break-words">{email}</strong>, from you
        or from someone else. So we now email this address a link without a code, at most every half
        hour.
      </p>
      <p>
        Open the newest email from us and use the link in it. It works for up to an hour, in any
        browser, until you have used it. Nobody can get in without that email.
      </p>
    </Page>
  )
}
