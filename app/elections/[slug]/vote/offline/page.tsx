import type { Metadata } from 'next'
import { OfflineVoteForm } from '@/components/democracy/elections/voting/offline-vote-form'
import { WhatIsProtected } from '@/components/democracy/elections/voting/what-is-protected'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { getElection } from '@/lib/democracy/elections/read'
import { visitor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { parseElectionSlug } from '../../../parse-election-slug'

export const metadata: Metadata = { title: 'Vote' }

/** The vote page as a browser keeps it for a time without a network: with nothing on it that is not public. */
export default async function OfflineVotePage({
  params,
}: PageProps<'/elections/[slug]/vote/offline'>) {
  const slug = parseElectionSlug((await params).slug)
  const election = slug && (await getElection(visitor, slug))
  if (!election) return <PageNotFound />
  return (
    <Page eyebrow="Secret ballot" title="Vote" lead={election.title}>
      <Notice title="You are offline">
        You can still fill in your ballot paper. It is sealed on this device and goes into the
        ballot box as soon as you are back online.
      </Notice>
      <OfflineVoteForm slug={election.slug} closes={momentInWords(election.closesAt)} />
      <WhatIsProtected />
    </Page>
  )
}
