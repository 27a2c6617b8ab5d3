import type { Metadata } from 'next'
import Link from 'next/link'
import { BallotPaperOnDeviceForm } from '@/components/democracy/elections/voting/ballot-paper-on-device-form'
import {
  PaperBallotHelp,
  WithoutJavaScript,
} from '@/components/democracy/elections/voting/paper-ballot-help'
import { WhatIsProtected } from '@/components/democracy/elections/voting/what-is-protected'
import { WhatWillHappen } from '@/components/democracy/elections/voting/what-will-happen'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Details } from '@/components/ui/details'
import { loadVoterPage } from '../load-voter-page'

export const metadata: Metadata = { title: 'Collect your ballot paper' }

export default async function PaperPage({ params }: PageProps<'/elections/[slug]/paper'>) {
  const { slug } = await params
  const page = await loadVoterPage(slug, 'paper')
  if (!page) return <PageNotFound />
  const { title, notNow, opens, closes, officer, manifestHash } = page
  return (
    <Page
      eyebrow="Secret ballot"
      title="Collect your ballot paper"
      lead={title}
      back={<BackLink href={`/elections/${slug}`}>{title}</BackLink>}
    >
      {notNow ?? (
        <>
          <WithoutJavaScript {...officer} />
          <BallotPaperOnDeviceForm
            slug={slug}
            voter={page.voter}
            member={page.number}
            manifestHash={manifestHash}
            locker={page.locker}
            anew={page.mark === 'replaced'}
            opens={page.phase === 'collecting' ? opens : undefined}
            explanation={
              <WhatWillHappen opens={opens} closes={closes} manifestHash={manifestHash} />
            }
          />
          <h2>What is protected</h2>
          <WhatIsProtected />
          <Details
            summary={
              page.mark === 'collected'
                ? 'Lost your device and your code?'
                : 'Cannot vote on a device?'
            }
          >
            {page.mark === 'collected' && (
              <p>
                If you have lost both your device and your code, two people who know you and two
                key-holders can{' '}
                <Link href={`/elections/${slug}/restore`} prefetch={false}>
                  bring your paper back to this browser
                </Link>
                . We publish how many papers were restored.
              </p>
            )}
            {page.mark === 'none' && <PaperBallotHelp {...officer} />}
          </Details>
        </>
      )}
    </Page>
  )
}
