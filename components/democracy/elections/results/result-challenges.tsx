import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'

export type Challenge = {
  id: string
  by: string
  text: string
  made: string
  answer: string | null
  upheld: boolean | null
}

type Props = { challenges: readonly Challenge[]; answer?: FormAction }

/** Challenges with their answers; those still without one, with the form for it. */
export function ResultChallenges({ challenges, answer }: Props) {
  return (
    <ol className="border-ink border-t-3">
      {challenges.map((challenge) => (
        <li key={challenge.id} className="flow border-rule border-b py-5">
          <p>
            <strong>
              <Name>{challenge.by}</Name>
            </strong>
            , {challenge.made}
          </p>
          <blockquote className="whitespace-pre-line font-print">{challenge.text}</blockquote>
          {challenge.answer && (
            <>
              <p className="font-bold">{challenge.upheld ? 'Upheld' : 'Not upheld'}</p>
              <p className="whitespace-pre-line">{challenge.answer}</p>
            </>
          )}
          {!challenge.answer && !answer && <p>Waiting for the returning officer’s answer.</p>}
          {!challenge.answer && answer && (
            <Form action={answer}>
              <Hidden name="challengeId" value={challenge.id} />
              <RadioGroup
                name="upheld"
                legend="Do you uphold it?"
                options={[
                  { value: 'yes', label: 'Yes: nobody takes office on this result' },
                  { value: 'no', label: 'No: the result stands' },
                ]}
              />
              <TextArea name="answer" label="Your reasons" limit={{ words: 500 }} rows={6} />
              <SubmitButton>Answer the challenge</SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ol>
  )
}
