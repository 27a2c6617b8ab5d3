import type { Metadata } from 'next'
import { MailedLink } from '@/components/people/sign-in/mailed-link'
import { linkForm } from '@/lib/people/sign-in/forms'
import { followJoinLinkAction } from '../actions'

export const metadata: Metadata = { title: 'Confirm your address', robots: { index: false } }

export default async function Confirm({ searchParams }: PageProps<'/join/confirm'>) {
  return (
    <MailedLink
      eyebrow="Apply to join"
      title="Confirm your email address"
      link={linkForm.safeParse(await searchParams).data}
      startAgain="/join"
      action={followJoinLinkAction}
      submit="Confirm and continue"
    >
      {(address) => (
        <>Your address is {address}. Confirm it to start your application on this device.</>
      )}
    </MailedLink>
  )
}
