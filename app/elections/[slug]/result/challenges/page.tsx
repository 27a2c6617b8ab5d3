import type { Metadata } from 'next'
import { ResultChallenges } from '@/components/democracy/elections/results/result-challenges'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { listChallenges } from '@/lib/democracy/elections/results/challenges/read-challenges'
import { dayInWords } from '@/lib/kernel/calendar'
import { answerChallengeAction } from '../actions'
import { loadResult } from '../load-result'

export const metadata: Metadata = { title: 'Challenges to a result' }

export default async function ChallengesPage({
  params,
  searchParams,
}: PageProps<'/elections/[slug]/result/challenges'>) {
  const { actor, result, refused } = await loadResult(params, '/challenges')
  if (!result) return refused
  const { slug, title } = result.election
  const { shown, answers } = await listChallenges(actor, result)
  const done = (await searchParams).done === 'answered'
  return (
    <Page
      eyebrow={title}
      title="Challenges to the result"
      back={<BackLink href={`/elections/${slug}/result`}>Result</BackLink>}
    >
      {done && <Notice kind="success" announce title="Answered. The member has been told." />}
      {shown.length === 0 && <p>There are no challenges you can read.</p>}
      {shown.length > 0 && (
        <ResultChallenges
          challenges={shown.map((one) => ({ ...one, made: dayInWords(one.madeAt) }))}
          answer={answers ? answerChallengeAction : undefined}
        />
      )}
    </Page>
  )
}
