import type { Metadata } from 'next'
import { MailedLink } from '@/components/people/sign-in/mailed-link'
import { linkForm } from '@/lib/people/sign-in/forms'
import { followSupportLinkAction } from '../actions'

export const metadata: Metadata = { title: 'Become a supporter', robots: { index: false } }

/** The button is the second yes. */
export default async function ConfirmSupport({ searchParams }: PageProps<'/support/confirm'>) {
  return (
    <MailedLink
      eyebrow="Support us"
      title="Become a supporter"
      link={linkForm.safeParse(await searchParams).data}
      startAgain="/support"
      action={followSupportLinkAction}
      submit="Yes, I support you"
    >
      {(address) => (
        <>Your address is {address}. We send you no news unless you ask for it on the next page.</>
      )}
    </MailedLink>
  )
}
