import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import type { Election } from '@/lib/democracy/elections/read'
import type { Challenges } from '@/lib/democracy/elections/results/challenges/read-challenges'
import { momentInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'

const successMessages = {
  declared: 'You have declared the result. We are emailing every member.',
  challenged: 'We have your challenge. The returning officer has to answer it.',
}

type Props = {
  election: Election
  challenges: Challenges
  /** For the returning officer. */
  declare?: FormAction
  /** Whether the viewer brings the elected into their offices. */
  terms: boolean
  done: string | string[] | undefined
}

/** Counted, declared, challenged, over: where a result stands, and what the viewer can do about it. */
export function DeclarationStatus({ election, challenges, declare, terms, done }: Props) {
  const { slug, phase, declaredAt, challengesUntil } = election
  const at = `/elections/${slug}/result` as const
  return (
    <>
      <SuccessMessage messages={successMessages} done={done} />
      {declaredAt ? (
        <Notice title={`Declared on ${momentInWords(declaredAt)}`}>
          {phase === 'declared'
            ? `It can be challenged until ${momentInWords(challengesUntil)}.`
            : 'The time for challenges is over.'}
        </Notice>
      ) : (
        <Notice kind="warning" title="Counted but not yet declared">
          The returning officer will check the count and declare the result.
        </Notice>
      )}
      {declare && !declaredAt && (
        <Form action={declare}>
          <Hidden name="slug" value={slug} />
          <p>We will email every member. You cannot undo this.</p>
          <SubmitButton>Declare the result</SubmitButton>
        </Form>
      )}
      {challenges.figures.made > 0 && (
        <p>
          {challengesInWords(challenges.figures)}{' '}
          {challenges.shown.length > 0 && (
            <Link prefetch={false} href={`${at}/challenges`}>
              {challenges.answers ? 'Read and answer them' : 'Read your challenge'}
            </Link>
          )}
        </p>
      )}
      {challenges.mayChallenge && (
        <p>
          <Link prefetch={false} href={`${at}/challenge`}>
            Challenge this result
          </Link>
        </p>
      )}
      {terms && declaredAt && (
        <ButtonLink href={`${at}/terms`} variant="secondary">
          Appoint those elected
        </ButtonLink>
      )}
    </>
  )
}

function challengesInWords({ made, open, upheld, dismissed }: Challenges['figures']): string {
  if (made === 1 && dismissed === 1)
    return 'One challenge was made. It was answered, and not upheld.'
  const ended = [
    [open, 'is waiting for an answer', 'are waiting for answers'],
    [upheld, 'was upheld', 'were upheld'],
    [dismissed, 'was not upheld', 'were not upheld'],
  ] as const
  const parts = ended.flatMap(([n, one, more]) => (n > 0 ? [`${n} ${n === 1 ? one : more}`] : []))
  return `${made === 1 ? 'One challenge was made' : `${made} challenges were made`}: ${parts.join(', ')}.`
}
