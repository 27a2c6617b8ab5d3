import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { DetailsForm } from '@/components/people/members/details-form'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { organisation } from '@/lib/organisation'
import { getDetails } from '@/lib/people/members/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { saveDetailsAction } from './actions'

export const metadata: Metadata = { title: 'Your details' }

const successMessages = { saved: 'Details saved.' }

export default async function DetailsPage({ searchParams }: PageProps<'/membership/details'>) {
  const person = await personSignedIn()
  const details = person && (await getDetails(person, person))
  if (!details) redirect('/sign-in?next=/membership/details')
  const { dateOfBirth, email, constituency } = details
  return (
    <Page
      title="Your details"
      lead="Keep them up to date, so that notices of meetings and votes reach you."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <DetailsForm action={saveDetailsAction} saved={details} />
      <SummaryList
        title="Details only we can change"
        rows={[
          { term: 'Email address', value: email },
          { term: 'Date of birth', value: dateOfBirth && inWords(dateOfBirth) },
          { term: capital(organisation.place.name), value: constituency },
        ]}
      />
      <p>
        If one of these is wrong, write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a> and we will correct it.
      </p>
    </Page>
  )
}
