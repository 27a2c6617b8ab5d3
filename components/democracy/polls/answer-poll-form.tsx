import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  number: number
  options: readonly { position: number; text: string }[]
  /** How many a member can choose. */
  most: number
  /** What they have chosen so far. */
  own?: readonly number[]
}

/** What one thinks. It can be changed until the poll closes. */
export function AnswerPollForm({ action, number, options, most, own }: Props) {
  const choices = options.map(({ position, text }) => ({ value: String(position), label: text }))
  const chosen = own?.map(String)
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      {most === 1 ? (
        <RadioGroup
          name="choice"
          legend="Choose one answer"
          options={choices}
          defaultValue={chosen?.[0]}
        />
      ) : (
        <CheckboxGroup
          name="choice"
          legend={`Choose up to ${most}`}
          options={choices}
          defaultValue={chosen}
        />
      )}
      <p className="border-ink border-l-3 pl-5">
        The site shows nobody what you answered. Whoever runs the server could find out. When the
        poll closes we delete it.
      </p>
      <SubmitButton>{own ? 'Change my answer' : 'Send my answer'}</SubmitButton>
    </Form>
  )
}
