import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { number: number; amendment: number; action: FormAction }

/** A chair writes down how many hands were up, and again where it was a slip. */
export function CountHandsForm({ number, amendment, again, action }: Act & { again: boolean }) {
  const form = (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="amendment" value={amendment} />
      <TextField name="handsFor" label="Hands for" inputMode="numeric" width={6} />
      <TextField name="handsAgainst" label="Hands against" inputMode="numeric" width={6} />
      <SubmitButton variant="secondary">{`Record the show of hands on A${amendment}`}</SubmitButton>
    </Form>
  )
  return again ? <Details summary="Correct the figures">{form}</Details> : form
}

type Confirm = Act & { hands: { for: number; against: number } }

export function ConfirmHandsForm({ number, amendment, hands, action }: Confirm) {
  return (
    <Form action={action} decides>
      <Hidden name="number" value={number} />
      <Hidden name="amendment" value={amendment} />
      <Hidden name="handsFor" value={hands.for} />
      <Hidden name="handsAgainst" value={hands.against} />
      <SubmitButton>{`Confirm ${hands.for} for and ${hands.against} against`}</SubmitButton>
    </Form>
  )
}
