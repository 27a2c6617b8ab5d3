import type { Metadata } from 'next'
import Link from 'next/link'
import { CheckYourEmail } from '@/components/people/sign-in/check-your-email'
import { emailField } from '@/lib/people/sign-in/forms'
import { typeJoinCodeAction } from '../actions'

export const metadata: Metadata = { title: 'Check your email', robots: { index: false } }

export default async function CheckYourEmailPage({
  searchParams,
}: PageProps<'/join/check-your-email'>) {
  const { email, pace } = await searchParams
  return (
    <CheckYourEmail
      eyebrow="Apply to join"
      email={emailField.safeParse(email).data}
      slow={pace === 'slow'}
      startAgain="/join"
      action={typeJoinCodeAction}
      submit="Continue"
      help="Not received the email?"
    >
      <li>
        Check the address above. <Link href="/join">Ask for another email</Link> if it is wrong, or
        if 10 minutes have passed.
      </li>
    </CheckYourEmail>
  )
}
