import type { Metadata } from 'next'
import { PaperForm } from '@/components/democracy/elections/papers/paper-form'
import {
  PaperBallotWay,
  WithoutJavaScript,
} from '@/components/democracy/elections/voting/paper-ballot-way'
import { WhatIsProtected } from '@/components/democracy/elections/voting/what-is-protected'
import { WhatWillHappen } from '@/components/democracy/elections/voting/what-will-happen'
import { BackLink } from '@/components/layout/back-link'
import { NotHere } from '@/components/layout/not-here'
import { Page } from '@/components/layout/page'
import { Details } from '@/components/ui/details'
import { atTheBooth } from '../at-the-booth'

export const metadata: Metadata = { title: 'Collect your ballot paper' }

export default async function PaperPage({ params }: PageProps<'/elections/[slug]/paper'>) {
  const { slug } = await params
  const booth = await atTheBooth(slug, 'paper')
  if (!booth) return <NotHere />
  const { title, notNow, opens, closes, officer, manifestHash } = booth
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
          <PaperForm
            slug={slug}
            voter={booth.voter}
            manifestHash={manifestHash}
            locker={booth.locker}
            anew={booth.mark === 'replaced'}
            opens={booth.phase === 'collecting' ? opens : undefined}
            explanation={
              <WhatWillHappen opens={opens} closes={closes} manifestHash={manifestHash} />
            }
          />
          <h2>What is protected</h2>
          <WhatIsProtected />
          <Details summary="Lost your code, or can’t vote on a device?">
            <p>
              {`Somebody who has lost both the device and the code gets a second paper from ${officer.returningOfficer}, if another officer agrees. That is counted and published.`}
            </p>
            <PaperBallotWay {...officer} />
          </Details>
        </>
      )}
    </Page>
  )
}
