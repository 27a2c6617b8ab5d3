import type { Metadata } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { ResultContest } from '@/components/democracy/elections/results/result-contest'
import { ResultHeadlines } from '@/components/democracy/elections/results/result-headlines'
import { ResultTurnout } from '@/components/democracy/elections/results/result-turnout'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { listChallenges } from '@/lib/democracy/elections/results/challenges/read-challenges'
import { electedHeadline } from '@/lib/democracy/elections/results/explained/headline'
import { can } from '@/lib/permissions'
import { declareElectionAction } from './actions'
import { DeclarationStatus } from './declaration-status'
import { loadResult } from './load-result'
import { resultPending } from './result-pending'
import { VerifyResult } from './verify-result'

export const metadata: Metadata = { title: 'Election result' }

async function ResultPage({ params, searchParams }: PageProps<'/elections/[slug]/result'>) {
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
  const only = counted.length === 1 ? counted[0] : undefined
  return (
    <Page
      eyebrow={only ? `Result · ${election.title}` : 'Result'}
      title={only ? electedHeadline(only.count, only.kind) : election.title}
      back={back}
      wide
    >
      <ResultHeadlines counted={counted} turnout={turnout} />
      <DeclarationStatus
        election={election}
        challenges={challenges}
        declare={can(actor, 'election.run', election) ? declareElectionAction : undefined}
        terms={election.kind === 'officers' && can(actor, 'term.list')}
        done={String((await searchParams).done)}
      />
      {counted.map((one, at) => (
        <ResultContest
          key={one.id}
          counted={one}
          slug={election.slug}
          place={at + 1}
          seed={turnout?.seed}
          alone={only !== undefined}
          withPapers={turnout !== undefined && !turnout.withheld}
        />
      ))}
      {turnout && <ResultTurnout turnout={turnout} />}
      <VerifyResult slug={election.slug} counted={counted} withheld={turnout?.withheld ?? false} />
    </Page>
  )
}

export default withOutagePage(ResultPage)
