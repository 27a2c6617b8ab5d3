import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { listChallenges } from '@/lib/democracy/elections/results/challenges/read-challenges'
import { momentInWords } from '@/lib/kernel/calendar'
import { makeChallengeAction } from '../actions'
import { loadResult } from '../load-result'

export const metadata: Metadata = { title: 'Challenge a result' }

export default async function ChallengePage({
  params,
}: PageProps<'/elections/[slug]/result/challenge'>) {
  const { actor, result, refused } = await loadResult(params, '/challenge')
  if (!result) return refused
  const { slug, title, challengesUntil } = result.election
  const { mayChallenge } = await listChallenges(actor, result)
  return (
    <Page
      eyebrow={title}
      title="Challenge the result"
      back={<BackLink href={`/elections/${slug}/result`}>Result</BackLink>}
    >
      {!mayChallenge && (
        <Notice title="You cannot challenge this result now">
          {`Members can challenge it from the count until ${momentInWords(challengesUntil)}, one challenge at a time. The returning officer cannot.`}
        </Notice>
      )}
      {mayChallenge && (
        <Form action={makeChallengeAction}>
          <Hidden name="slug" value={slug} />
          <p>
            The returning officer will read it and must answer with reasons. Until then nobody who
            was elected can take up their office. Other members can see that there is a challenge,
            but not who made it or what it says.
          </p>
          <TextArea
            name="text"
            label="What was wrong?"
            hint="Say how you know. If your recount fails, add what it said."
            limit={{ words: 500 }}
            rows={10}
          />
          <SubmitButton>Send the challenge</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
