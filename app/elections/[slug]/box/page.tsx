import type { Metadata } from 'next'
import { SecondProgramLink } from '@/components/democracy/elections/results/second-program-link'
import { CastBallotStatusForm } from '@/components/democracy/elections/voting/cast-ballot-status-form'
import { WithoutJavaScript } from '@/components/democracy/elections/voting/paper-ballot-help'
import { WhatIsProtected } from '@/components/democracy/elections/voting/what-is-protected'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { loadVoterPage } from '../load-voter-page'

export const metadata: Metadata = { title: 'Your ballot' }

/** After the close too: whoever voted can see that their ballot is among those that were counted. */
export default async function BoxPage({ params }: PageProps<'/elections/[slug]/box'>) {
  const { slug } = await params
  const page = await loadVoterPage(slug, 'box')
  if (!page) return <PageNotFound />
  const { title, phase, officer, closes } = page
  const open = phase === 'voting'
  return (
    <Page
      eyebrow="Secret ballot"
      title="Your ballot"
      lead={title}
      back={<BackLink href={`/elections/${slug}`}>{title}</BackLink>}
    >
      <WithoutJavaScript {...officer} />
      <CastBallotStatusForm slug={slug} voter={page.voter} open={open} />
      <p>
        All ballots go on a public board. <SecondProgramLink slug={slug} />
      </p>
      {open && <p>{`Voting closes on ${closes}.`}</p>}
      <WhatIsProtected />
    </Page>
  )
}
