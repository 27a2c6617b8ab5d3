import type { Metadata } from 'next'
import { CheckNewEmail } from '@/components/people/sign-in/check-new-email'
import { typeSupportCodeAction } from '../actions'

export const metadata: Metadata = { title: 'Check your email', robots: { index: false } }

export default async function CheckYourEmailPage({
  searchParams,
}: PageProps<'/support/check-your-email'>) {
  return (
    <CheckNewEmail
      eyebrow="Support us"
      startAgain="/support"
      action={typeSupportCodeAction}
      asked={await searchParams}
    />
  )
}
