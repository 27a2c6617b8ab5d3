import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  eyebrow?: string
  title: string
  /** Missing where the link was cut off. */
  link: { email: string; token: string; next?: string } | undefined
  startAgain: Route
  action: FormAction
  submit: string
  /** What the button does with this address. */
  children: (address: ReactNode) => ReactNode
}

/** Where a mailed link leads. Opening it changes nothing, because mail scanners open links too. The button is what spends it. */
export function MailedLink({ eyebrow, title, link, startAgain, action, submit, children }: Props) {
  if (!link) {
    return (
      <Page eyebrow={eyebrow} title="This link is incomplete">
        <p>
          Open it from the email again, or <Link href={startAgain}>ask for a new one</Link>.
        </p>
      </Page>
    )
  }
  return (
    <Page eyebrow={eyebrow} title={title}>
      <p>{children(<strong className="break-words">{link.email}</strong>)}</p>
      <Form action={action}>
        <Hidden name="email" value={link.email} />
        <Hidden name="token" value={link.token} />
        {link.next && <Hidden name="next" value={link.next} />}
        <SubmitButton>{submit}</SubmitButton>
      </Form>
      <p>
        Link expired? <Link href={startAgain}>Ask for a new one</Link>.
      </p>
    </Page>
  )
}
