import type { Metadata } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { ResultContest } from '@/components/democracy/elections/results/result-contest'
import { ResultHeadlines } from '@/components/democracy/elections/results/result-headlines'
import { ResultTurnout } from '@/components/democracy/elections/results/result-turnout'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { listChallenges } from '@/lib/democracy/elections/results/challenges/read-challenges'
import { electionHeadline } from '@/lib/democracy/elections/results/explained/headline'
import { can } from '@/lib/permissions'
import { declareElectionAction } from './actions'
import { DeclarationStatus } from './declaration-status'
import { loadResult, resultAt } from './load-result'
import { resultPending } from './result-pending'
import { VerifyResult } from './verify-result'

type Props = PageProps<'/elections/[slug]/result'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await resultAt((await params).slug)
  if (!result) return { title: 'Election result' }
  const { election, counted } = result
  return { title: counted ? `${electionHeadline(counted)} – ${election.title}` : election.title }
}

async function ResultPage({ params, searchParams }: Props) {
  const { actor, result, refused } = await loadResult(params)
  if (!result) return refused
  const { election, counted, turnout } = result
  const back = <BackLink href={`/elections/${election.slug}`}>{election.title}</BackLink>
  if (!counted) {
    return (
      <Page eyebrow="Result" title={election.title} back={back}>
        <Notice title="There is no result yet">{resultPending(election)}</Notice>
      </Page>
    )
  }
  const challenges = await listChallenges(actor, result)
  return (
    <Page eyebrow={`Result · ${election.title}`} title={electionHeadline(counted)} back={back} wide>
      <ResultHeadlines counted={counted} turnout={turnout} />
      <DeclarationStatus
        election={election}
        challenges={challenges}
        declare={can(actor, 'election.run', election) ? declareElectionAction : undefined}
        terms={election.contests.some(({ office }) => office) && can(actor, 'term.list')}
        done={(await searchParams).done}
      />
      {counted.map((one, at) => (
        <ResultContest
          key={one.id}
          counted={one}
          slug={election.slug}
          place={at + 1}
          seed={turnout?.seed}
          alone={counted.length === 1}
          withPapers={turnout !== undefined && !turnout.withheld}
        />
      ))}
      {turnout && <ResultTurnout turnout={turnout} />}
      <VerifyResult slug={election.slug} counted={counted} withheld={turnout?.withheld ?? false} />
    </Page>
  )
}

export default withOutagePage(ResultPage)
