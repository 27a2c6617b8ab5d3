import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import {
  AnswerChallengeForm,
  ChallengeForm,
  ConfirmAnswerForm,
} from '@/components/democracy/motions/challenge-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import {
  listVoteChallenges,
  type VoteChallenges,
} from '@/lib/democracy/motions/challenges/read-challenges'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { isolateName } from '@/lib/kernel/isolate-name'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  challengeResultAction,
  confirmChallengeAnswerAction,
  proposeChallengeAnswerAction,
} from './actions'

export const metadata: Metadata = { title: 'Challenges to a result' }

const successMessages = {
  challenged: 'You have challenged this result. Two officers without a part in it will answer.',
  proposed: 'Proposed. Another officer has to confirm the answer.',
  answered: 'Answered. The member has been told.',
  returned: 'Returned. It waits for another answer.',
}

type Props = PageProps<'/motions/[number]/result/challenges'>

export default async function VoteChallengesPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/result/challenges`)
  const challenges = await listVoteChallenges(person, number)
  if (!challenges) return <PageNotFound />
  const { title, shown, mayChallenge, recount, until } = challenges
  return (
    <Page
      eyebrow={`Motion ${number}: ${title}`}
      title={headline(challenges)}
      lead={
        mayChallenge && until
          ? `Any member can challenge it until ${momentInWords(until)}. One officer answers and another one confirms the answer; neither moved or seconded the motion, or declared the result. If the vote was in a meeting, neither of them put it to the vote or counted hands.`
          : undefined
      }
      back={<BackLink href={`/motions/${number}/result`}>Result</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {recount && <Recount {...recount} />}
      {shown.map((challenge) => (
        <Challenge key={challenge.id} number={number} challenge={challenge} />
      ))}
      {shown.length === 0 && !mayChallenge && <p>There are no challenges you can read.</p>}
      {mayChallenge && shown.length === 0 && (
        <ChallengeForm number={number} action={challengeResultAction} />
      )}
      {mayChallenge && shown.length > 0 && (
        <Details summary="Challenge this result yourself">
          <ChallengeForm number={number} action={challengeResultAction} />
        </Details>
      )}
    </Page>
  )
}

function headline({ open, made, mayChallenge }: VoteChallenges): string {
  if (open > 0)
    return open === 1
      ? 'One challenge to this result is being checked'
      : `${capital(countInWords(open))} challenges to this result are being checked`
  if (made > 0) return 'Every challenge to this result is answered'
  return mayChallenge ? 'Challenge this result' : 'Nobody has challenged this result'
}

/** Before officers answer: the rows of the box, counted again at this moment. */
function Recount({ count, cast, same }: NonNullable<VoteChallenges['recount']>) {
  const number = (n: number) => n.toLocaleString('en-GB')
  const counted = `${number(count.for)} for, ${number(count.against)} against, ${number(count.abstained)} abstained: ${number(cast)} in all.`
  return same ? (
    <Notice title="Counted again just now: the same as declared">{counted}</Notice>
  ) : (
    <Notice kind="warning" title="Counted again just now: not what was declared">
      {counted}
    </Notice>
  )
}

type One = VoteChallenges['shown'][number]

function Challenge({ number, challenge }: { number: number; challenge: One }) {
  const { id, by, text, madeAt, upheld, answer, answered, proposer } = challenge
  return (
    <section aria-labelledby={id} className="flow">
      <SectionHeading id={id} beside={dayInWords(madeAt)}>
        {isolateName(by)}
      </SectionHeading>
      <blockquote className="whitespace-pre-line font-print">{text}</blockquote>
      {answer && (
        <>
          <p className="font-bold">
            {answered
              ? upheld
                ? 'Upheld by two officers'
                : 'Not upheld: the result stands'
              : `${isolateName(proposer)} proposes ${upheld ? 'to uphold it' : 'not to uphold it'}:`}
          </p>
          <p className="whitespace-pre-line">{answer}</p>
        </>
      )}
      {challenge.mayAnswer && (
        <AnswerChallengeForm
          number={number}
          challengeId={id}
          action={proposeChallengeAnswerAction}
        />
      )}
      {challenge.mayConfirm && (
        <ConfirmAnswerForm number={number} challengeId={id} action={confirmChallengeAnswerAction} />
      )}
      {!answered && !challenge.mayAnswer && !challenge.mayConfirm && (
        <p>{answer ? 'This waits for another officer.' : 'Waiting for an answer.'}</p>
      )}
    </section>
  )
}
