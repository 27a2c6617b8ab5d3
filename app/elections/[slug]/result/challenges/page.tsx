import type { Metadata } from 'next'
import { ResultChallenges } from '@/components/democracy/elections/results/result-challenges'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SuccessMessage } from '@/components/ui/success-message'
import { listChallenges } from '@/lib/democracy/elections/results/challenges/read-challenges'
import { dayInWords } from '@/lib/kernel/calendar'
import { answerChallengeAction } from '../actions'
import { loadResult } from '../load-result'

const successMessages = {
  answered: 'Answered. The member has been told.',
}

export const metadata: Metadata = { title: 'Challenges to a result' }

export default async function ChallengesPage({
  params,
  searchParams,
}: PageProps<'/elections/[slug]/result/challenges'>) {
  const { actor, result, refused } = await loadResult(params, '/challenges')
  if (!result) return refused
  const { slug, title } = result.election
  const { shown, answers } = await listChallenges(actor, result)
  return (
    <Page
      eyebrow={title}
      title="Challenges to the result"
      back={<BackLink href={`/elections/${slug}/result`}>Result</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
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
