import type { Metadata } from 'next'
import { WithoutJavaScript } from '@/components/democracy/elections/voting/paper-ballot-help'
import { RankedBallotForm } from '@/components/democracy/elections/voting/ranked-ballot-form'
import { WhatIsProtected } from '@/components/democracy/elections/voting/what-is-protected'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { loadVoterPage } from '../load-voter-page'

export const metadata: Metadata = { title: 'Vote' }

export default async function VotePage({ params }: PageProps<'/elections/[slug]/vote'>) {
  const { slug } = await params
  const page = await loadVoterPage(slug, 'vote')
  if (!page) return <PageNotFound />
  const { title, notNow, opens, closes, officer } = page
  const notYet = page.phase === 'collecting' && (
    <Notice title={`Voting opens on ${opens}`}>
      <p>Until then, collect your ballot paper.</p>
      <ButtonLink href={`/elections/${slug}/paper`}>Go to your ballot paper</ButtonLink>
    </Notice>
  )
  return (
    <Page
      eyebrow="Secret ballot"
      title="Vote"
      lead={title}
      back={<BackLink href={`/elections/${slug}`}>{title}</BackLink>}
    >
      {notNow ??
        (notYet || (
          <>
            <WithoutJavaScript {...officer} />
            <RankedBallotForm slug={slug} voter={page.voter} closes={closes} />
            <WhatIsProtected />
          </>
        ))}
    </Page>
  )
}
