import type { Metadata } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { linkForm } from '@/lib/people/sign-in/forms'
import { followSignInLinkAction } from '../actions'

export const metadata: Metadata = { title: 'Finish signing in', robots: { index: false } }

/** Opening it changes nothing, because mail scanners open links too. The button is what spends it. */
export default async function Confirm({ searchParams }: PageProps<'/sign-in/confirm'>) {
  const link = linkForm.safeParse(await searchParams).data
  if (!link) {
    return (
      <Page title="This link is incomplete">
        <p>
          Open it from the email again, or <Link href="/sign-in">ask for a new one</Link>.
        </p>
      </Page>
    )
  }
  return (
    <Page title="Finish signing in">
      <p>
        You are about to sign in as <strong className="break-words">{link.email}</strong> on this
        device. If you did not ask for this email, close this page: nothing will happen.
      </p>
      <Form action={followSignInLinkAction}>
        <Hidden name="email" value={link.email} />
        <Hidden name="token" value={link.token} />
        {link.next && <Hidden name="next" value={link.next} />}
        <SubmitButton>Sign in</SubmitButton>
      </Form>
      <p>
        Link expired? <Link href="/sign-in">Ask for a new one</Link>.
      </p>
    </Page>
  )
}
