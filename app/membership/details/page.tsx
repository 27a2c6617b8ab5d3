import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { OpenEmailChange } from '@/components/people/email-changes/open-email-change'
import { DetailsForm } from '@/components/people/members/details-form'
import { SharingNotice } from '@/components/people/shared-addresses/sharing-notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { organisation } from '@/lib/organisation'
import { getOpenEmailChange } from '@/lib/people/email-changes/read'
import { placeInWords } from '@/lib/people/members/detail-parts'
import { asAnswered } from '@/lib/people/members/person-fields'
import { getDetails } from '@/lib/people/members/read'
import { listSharing } from '@/lib/people/shared-addresses/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { answerSharingAction, endOwnSharingAction, saveDetailsAction } from './actions'
import { stopOwnEmailChangeAction } from './email/actions'

export const metadata: Metadata = { title: 'Your details' }

const successMessages = {
  saved: 'Details saved.',
  'sharing-answered': 'We have your answer.',
  'sharing-ended': 'Your address is no longer shared.',
  'email-asked': 'We are emailing both addresses. Say yes in both.',
  'email-stopped': 'Stopped. Your email address stays as it is.',
}

export default async function DetailsPage({ searchParams }: PageProps<'/membership/details'>) {
  const person = await personSignedIn()
  const details = person && (await getDetails(person, person))
  if (!details) redirect('/sign-in?next=/membership/details')
  const waiting = await getOpenEmailChange(person, person)
  const sharing = await listSharing(person, person)
  const { dateOfBirth, email, constituency } = details
  return (
    <Page
      title="Your details"
      lead="Keep them up to date, so that notices of meetings and votes reach you."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {waiting && <OpenEmailChange change={waiting} stop={stopOwnEmailChangeAction} />}
      {sharing.map((one) => (
        <SharingNotice
          key={one.id}
          sharing={one}
          answer={answerSharingAction}
          end={endOwnSharingAction}
        />
      ))}
      <DetailsForm
        action={saveDetailsAction}
        saved={details}
        seen={savedMark(asAnswered(details))}
      />
      <SummaryList
        title="Changed one at a time"
        rows={[
          {
            term: 'Email address',
            value: email,
            change: '/membership/details/email' as Route,
          },
          {
            term: 'Date of birth',
            value: dateOfBirth && inWords(dateOfBirth),
            change: '/membership/details/date-of-birth' as Route,
          },
          {
            term: capital(organisation.place.name),
            value: constituency && placeInWords(constituency),
            change: '/membership/details/constituency' as Route,
          },
        ]}
      />
    </Page>
  )
}
