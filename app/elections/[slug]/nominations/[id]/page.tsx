import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { CandidateCard } from '@/components/democracy/elections/nominations/candidate-card'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getDraft } from '@/lib/democracy/drafts/read'
import { getNomination } from '@/lib/democracy/elections/nominations/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { parseElectionSlug } from '../../../parse-election-slug'
import { discardStatementDraftAction } from '../../actions'
import { NominationActions } from './nomination-actions'
import { NominationStatus } from './nomination-status'

export const metadata: Metadata = { title: 'Nomination' }

const successMessages = {
  made: 'Nomination made.',
  supported: 'You support this nomination.',
  backed: 'You back this nomination.',
  discarded: 'Draft discarded.',
  kept: 'Draft saved. Members cannot see it.',
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
  const drafted = nomination.mayAccept && (await getDraft(person, 'statement', id))
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
      {drafted && (
        <Notice title="You have a draft of this statement">
          <p>
            {`You saved it on ${momentInWords(drafted.savedAt)}. Members will see it once you send it.`}
          </p>
          <p>
            <Link prefetch={false} href={`/elections/${slug}/nominations/${id}/accept`}>
              Continue your draft
            </Link>
          </p>
          <Form action={discardStatementDraftAction}>
            <Hidden name="slug" value={slug} />
            <Hidden name="nominationId" value={id} />
            <SubmitButton variant="plain">Discard the draft</SubmitButton>
          </Form>
        </Notice>
      )}
      <NominationActions nomination={nomination} problem={asked.problem} />
    </Page>
  )
}
