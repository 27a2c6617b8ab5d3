import type { Metadata } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { linkForm } from '@/lib/people/sign-in/forms'
import { followJoinLinkAction } from '../actions'

export const metadata: Metadata = { title: 'Confirm your address', robots: { index: false } }

/** Opening it changes nothing, because mail scanners open links too. The button is what spends it. */
export default async function Confirm({ searchParams }: PageProps<'/join/confirm'>) {
  const link = linkForm.safeParse(await searchParams).data
  if (!link) {
    return (
      <Page eyebrow="Apply to join" title="This link is incomplete">
        <p>
          Open it from the email again, or <Link href="/join">ask for a new one</Link>.
        </p>
      </Page>
    )
  }
  return (
    <Page eyebrow="Apply to join" title="Confirm your email address">
      <p>
        Your address is <strong className="break-words">{link.email}</strong>. Confirm it to start
        your application on this device.
      </p>
      <Form action={followJoinLinkAction}>
        <Hidden name="email" value={link.email} />
        <Hidden name="token" value={link.token} />
        <SubmitButton>Confirm and continue</SubmitButton>
      </Form>
      <p>
        Link expired? <Link href="/join">Ask for a new one</Link>.
      </p>
    </Page>
  )
}
