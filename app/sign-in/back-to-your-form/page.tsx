import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'You are signed in', robots: { index: false } }

/** Where somebody comes out who has signed in beside a form that still holds what they typed. */
export default async function BackToYourForm() {
  if (!(await personSignedIn())) redirect('/sign-in?next=/sign-in/back-to-your-form')
  return (
    <Page title="You are signed in">
      <p>
        Close this tab and go back to the one with what you typed. It is still there: send it again.
      </p>
      <p>
        Closed that one already? Go to{' '}
        <Link prefetch={false} href="/membership">
          your membership
        </Link>
        .
      </p>
    </Page>
  )
}
