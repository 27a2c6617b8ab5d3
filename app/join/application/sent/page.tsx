import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ConfirmPanel } from '@/components/ui/confirm-panel'
import { emailedIfMember } from '@/emails/parts/emailed-if-member'
import { momentInWords } from '@/lib/kernel/calendar'
import { getMyApplication } from '@/lib/membership/join/read'
import { officerWith, organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Application sent' }

export default async function Sent() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/join/application')
  const application = await getMyApplication(person)
  if (!application?.submittedAt) redirect('/join/application')
  return (
    <ConfirmPanel
      eyebrow={`Application ${application.number}`}
      title="We have your application"
      next={
        <>
          <h2>What happens next</h2>
          <ol className="numbers">
            <li>
              {emailedIfMember} A referee has {organisation.rules.referenceExpiryDays} days. Ask
              them whether our email has arrived: you can correct what you gave us until they
              answer.
            </li>
            <li>
              When both have answered, {officerWith('applications.decide')} reads your application.
            </li>
            <li>We will email {person.email} with the decision. You pay nothing before that.</li>
          </ol>
          <p>
            <Link href="/join/application">Check the progress of your application</Link> at any
            time. Sign in with your email address to come back.
          </p>
        </>
      }
    >
      <p>You sent it on {momentInWords(application.submittedAt)}. We have emailed you a receipt.</p>
    </ConfirmPanel>
  )
}
