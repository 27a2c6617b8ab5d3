import type { Metadata } from 'next'
import { MailedLink } from '@/components/people/sign-in/mailed-link'
import { linkForm } from '@/lib/people/sign-in/forms'
import { followSignInLinkAction } from '../actions'

export const metadata: Metadata = { title: 'Finish signing in', robots: { index: false } }

export default async function Confirm({ searchParams }: PageProps<'/sign-in/confirm'>) {
  return (
    <MailedLink
      title="Finish signing in"
      link={linkForm.safeParse(await searchParams).data}
      startAgain="/sign-in"
      action={followSignInLinkAction}
      submit="Sign in"
    >
      {(address) => (
        <>
          You are about to sign in as {address} on this device. If you did not ask for this email,
          close this page: nothing will happen.
        </>
      )}
    </MailedLink>
  )
}
