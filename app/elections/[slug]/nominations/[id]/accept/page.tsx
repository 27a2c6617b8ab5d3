import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AcceptForm } from '@/components/democracy/elections/nominations/accept-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { getDraft } from '@/lib/democracy/drafts/read'
import { acceptedAsTyped } from '@/lib/democracy/elections/nominations/forms'
import { getNomination } from '@/lib/democracy/elections/nominations/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { parseElectionSlug } from '../../../../parse-election-slug'
import { acceptNominationAction } from '../../../actions'

export const metadata: Metadata = { title: 'Accept a nomination' }

type Props = PageProps<'/elections/[slug]/nominations/[id]/accept'>

export default async function AcceptPage({ params }: Props) {
  const { slug: segment, id } = await params
  const slug = parseElectionSlug(segment)
  if (!slug || !isId(id)) return <PageNotFound />
  const here = `/elections/${slug}/nominations/${id}` as const
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=${here}/accept`)
  const nomination = await getNomination(person, slug, id)
  if (!nomination?.own) return <PageNotFound />
  const draft = await getDraft(person, 'statement', id)
  const saved = draft?.boxes ?? acceptedAsTyped(nomination)
  const outsideName = nomination.outside ? nomination.name : undefined
  return (
    <Page
      eyebrow={nomination.election}
      title={
        outsideName
          ? `Put ${isolateName(outsideName)} forward for ${nomination.contest}`
          : `Stand for ${nomination.contest}`
      }
      lead={
        nomination.mayAccept ? `You have until ${momentInWords(nomination.closesAt)}.` : undefined
      }
      back={<BackLink href={here}>Your nomination</BackLink>}
    >
      {nomination.mayAccept ? (
        <AcceptForm
          id={id}
          saved={saved}
          seen={savedMark(saved)}
          action={acceptNominationAction}
          declares={nomination.declares}
          agreed={nomination.declared.length > 0}
          outsideName={outsideName}
        />
      ) : (
        <Notice>{refusals['nomination.not-open']}</Notice>
      )}
    </Page>
  )
}
