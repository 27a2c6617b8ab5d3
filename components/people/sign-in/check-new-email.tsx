import type { Route } from 'next'
import Link from 'next/link'
import type { FormAction } from '@/lib/kernel/forms'
import { emailField } from '@/lib/people/sign-in/forms'
import { CheckYourEmail } from './check-your-email'

type Props = {
  eyebrow: string
  /** The page on which the address was typed. */
  startAgain: Route
  action: FormAction
  asked: Record<string, string | string[] | undefined>
}

/** After somebody who is new here gave their address: they prove it, and go on with what they had begun. */
export function CheckNewEmail({ eyebrow, startAgain, action, asked: { email, pace } }: Props) {
  return (
    <CheckYourEmail
      eyebrow={eyebrow}
      email={emailField.safeParse(email).data}
      slow={pace === 'slow'}
      startAgain={startAgain}
      action={action}
      submit="Continue"
      help="Not received the email?"
    >
      <li>
        Check the address above. <Link href={startAgain}>Ask for another email</Link> if it is
        wrong, or if 10 minutes have passed.
      </li>
    </CheckYourEmail>
  )
}
