import type { Metadata } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { ExpiredReference, UnknownReference } from '@/components/people/referees/expired-reference'
import { ReferenceForms } from '@/components/people/referees/reference-forms'
import { ReferenceThanks } from '@/components/people/referees/reference-thanks'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import { referenceBearer } from '@/lib/people/referees/reference-bearer'
import { declineReferenceAction, giveReferenceAction } from './actions'

export const metadata: Metadata = {
  title: 'Give a reference',
  robots: { index: false, follow: false },
}

async function Reference({ params }: PageProps<'/references/[token]'>) {
  const { token } = await params
  const bearer = await referenceBearer(token)
  if (!bearer) return <UnknownReference />
  const { condition, applicantName, applicantCalled, place, expiresAt } = bearer
  if (condition === 'ended') return <ExpiredReference />
  if (condition !== 'open') {
    return <ReferenceThanks given={condition === 'given'} applicant={applicantCalled} />
  }
  return (
    <Page
      title={`Do you know ${isolateName(applicantName)}?`}
      eyebrow="A reference"
      lead={`${isolateName(applicantCalled)} has applied to join ${organisation.shortName} and named you as their ${place}.`}
    >
      <p>
        Nobody becomes a full member until two members vouch for them. We are asking you because we
        trust your word, so please give it only from your own knowledge. Only the officers who
        decide will read what you write.
      </p>
      <p>Please answer by {momentInWords(expiresAt)}.</p>
      <ReferenceForms
        token={token}
        applicant={applicantCalled}
        give={giveReferenceAction}
        decline={declineReferenceAction}
      />
    </Page>
  )
}

export default withOutagePage(Reference)
