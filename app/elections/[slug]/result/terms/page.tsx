import type { Metadata } from 'next'
import Link from 'next/link'
import { ResultTerms } from '@/components/democracy/elections/results/result-terms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { listTerms } from '@/lib/democracy/elections/results/read-terms'
import { confirmElectedAction, proposeElectedAction } from '../actions'
import { loadResult } from '../load-result'

export const metadata: Metadata = { title: 'Terms of office' }

const successMessages = {
  proposed: 'Proposed. A second officer has to confirm it; we have emailed those who can.',
  confirmed:
    'Confirmed. A term of office begins now; a seat in a group begins when the member agrees.',
}

export default async function TermsPage({
  params,
  searchParams,
}: PageProps<'/elections/[slug]/result/terms'>) {
  const { actor, result, refused } = await loadResult(params, '/terms')
  if (!result) return refused
  const terms = await listTerms(actor, result)
  if (!terms) return <PageNotFound />
  const { slug, title } = result.election
  return (
    <Page
      eyebrow={title}
      title="Appoint those elected"
      back={<BackLink href={`/elections/${slug}/result`}>Result</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {terms.inTheWay && <Notice kind="warning" title={terms.inTheWay} />}
      <p>
        One officer proposes each term and another confirms it. Neither can be the person concerned.
        If someone else still holds the seat, first{' '}
        <Link prefetch={false} href="/desk/officers">
          propose ending their term
        </Link>
        .
      </p>
      {terms.elected.length === 0 && <p>Nobody was elected to an office or a group here.</p>}
      {terms.elected.length > 0 && (
        <ResultTerms
          slug={slug}
          lines={terms.elected}
          propose={proposeElectedAction}
          confirm={confirmElectedAction}
        />
      )}
    </Page>
  )
}
