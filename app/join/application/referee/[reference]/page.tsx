import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { OtherRefereeForm } from '@/components/membership/join/other-referee-form'
import { emailedIfMember } from '@/emails/parts/emailed-if-member'
import { getMyApplication } from '@/lib/membership/join/read'
import { isOpen } from '@/lib/membership/join/stage'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { nameOtherRefereeAction } from '../../actions'

export const metadata: Metadata = { title: 'Correct your referee' }

export default async function CorrectReferee({
  params,
}: PageProps<'/join/application/referee/[reference]'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/join/application')
  const { reference } = await params
  const application = await getMyApplication(person)
  const referee = application?.referees.find(({ id }) => id === reference)
  // Whoever has answered meanwhile is corrected no more.
  if (!application || !isOpen(application.stage) || referee?.condition !== 'waiting') {
    redirect('/join/application')
  }
  return (
    <Page
      eyebrow={`Application ${application.number}`}
      title={`Correct your ${referee.place}`}
      lead={emailedIfMember}
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <p>
        If you change the email address or number, a link that we sent before no longer works. If
        you change only the name, nothing is sent again.
      </p>
      <OtherRefereeForm
        action={nameOtherRefereeAction}
        referenceId={referee.id}
        place={referee.place}
        named={referee}
      />
    </Page>
  )
}
