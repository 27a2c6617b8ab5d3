import type { Metadata } from 'next'
import { CheckNewEmail } from '@/components/people/sign-in/check-new-email'
import { typeJoinCodeAction } from '../actions'

export const metadata: Metadata = { title: 'Check your email', robots: { index: false } }

export default async function CheckYourEmailPage({
  searchParams,
}: PageProps<'/join/check-your-email'>) {
  return (
    <CheckNewEmail
      eyebrow="Apply to join"
      startAgain="/join"
      action={typeJoinCodeAction}
      asked={await searchParams}
    />
  )
}
