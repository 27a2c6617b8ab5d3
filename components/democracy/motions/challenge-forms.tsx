import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { number: number; action: FormAction }

export function ChallengeForm({ number, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <TextArea
        name="text"
        label="What is wrong with this result?"
        hint="The officers who answer read this with your name. Others see only that there is a challenge."
        limit={{ words: 500 }}
        rows={6}
      />
      <SubmitButton>Challenge the result</SubmitButton>
    </Form>
  )
}

type OfOne = Act & { challengeId: string }

/** One officer's answer, which another one has to confirm. */
export function AnswerChallengeForm({ number, challengeId, action }: OfOne) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="challengeId" value={challengeId} />
      <RadioGroup
        name="upheld"
        legend="Do you uphold it?"
        options={[
          {
            value: 'yes',
            label: 'Yes: the result is set aside',
            hint: 'The motion waits for another vote. Everyone who could vote gets your reasons.',
          },
          { value: 'no', label: 'No: the result stands' },
        ]}
      />
      <TextArea name="answer" label="Your reasons" limit={{ words: 500 }} rows={6} />
      <SubmitButton>Propose this answer</SubmitButton>
    </Form>
  )
}

export function ConfirmAnswerForm({ number, challengeId, action }: OfOne) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="challengeId" value={challengeId} />
      <SubmitButton name="confirmed" value="yes">
        Confirm this answer
      </SubmitButton>
      <SubmitButton name="confirmed" value="no" variant="secondary">
        Return it
      </SubmitButton>
    </Form>
  )
}
