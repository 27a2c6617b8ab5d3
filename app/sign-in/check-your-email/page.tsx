import type { Metadata } from 'next'
import Link from 'next/link'
import { CheckYourEmail } from '@/components/people/sign-in/check-your-email'
import { ownPath } from '@/lib/kernel/own-path'
import { emailField } from '@/lib/people/sign-in/forms'
import { typeSignInCodeAction } from '../actions'

export const metadata: Metadata = { title: 'Check your email' }

export default async function CheckYourEmailPage({
  searchParams,
}: PageProps<'/sign-in/check-your-email'>) {
  const { email, pace, next } = await searchParams
  return (
    <CheckYourEmail
      email={emailField.safeParse(email).data}
      slow={pace === 'slow'}
      startAgain="/sign-in"
      action={typeSignInCodeAction}
      next={ownPath(next)}
      submit="Sign in"
      help="Not received the email, or no code in it?"
    >
      <li>If the email says that we do not know this address, try the one you joined with.</li>
      <li>
        <Link href="/sign-in">Ask for another email</Link>. The one you asked for here before will
        stop working.
      </li>
    </CheckYourEmail>
  )
}
