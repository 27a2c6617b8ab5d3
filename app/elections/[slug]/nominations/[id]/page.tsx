import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CandidateCard } from '@/components/democracy/elections/nominations/candidate-card'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SuccessMessage } from '@/components/ui/success-message'
import { getNomination } from '@/lib/democracy/elections/nominations/read'
import { isId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { parseElectionSlug } from '../../../parse-election-slug'
import { NominationActions } from './nomination-actions'
import { NominationStatus } from './nomination-status'

export const metadata: Metadata = { title: 'Nomination' }

const successMessages = {
  made: 'Nomination made.',
  supported: 'You support this nomination.',
  backed: 'You back this nomination.',
  accepted: 'You have accepted, and your statement is saved.',
  photo: 'Photo saved.',
  'photo-removed': 'Photo removed.',
}

type Props = PageProps<'/elections/[slug]/nominations/[id]'>

export default async function NominationPage({ params, searchParams }: Props) {
  const { slug: segment, id } = await params
  const slug = parseElectionSlug(segment)
  if (!slug || !isId(id)) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/nominations/${id}`)
  const nomination = await getNomination(person, slug, id)
  if (!nomination) return <PageNotFound />
  const asked = await searchParams
  const { photoAlt, declared, statement, name } = nomination
  const photo = photoAlt
    ? { address: `/elections/${slug}/nominations/${id}/photo`, alt: photoAlt }
    : undefined
  return (
    <Page
      eyebrow={nomination.election}
      title={`${isolateName(name)} for ${nomination.contest}`}
      back={<BackLink href={`/elections/${slug}/candidates`}>Nominations and candidates</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={asked.done} />
      <NominationStatus nomination={nomination} />
      {(statement || photo) && (
        <CandidateCard name={name} photo={photo} declared={declared} statement={statement} />
      )}
      <NominationActions nomination={nomination} problem={asked.problem} />
    </Page>
  )
}
