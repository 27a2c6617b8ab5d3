import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { ClosingFields, type TypedDay } from './closing-fields'

type Props = {
  number: number
  closes: TypedDay
  closesTime: string
  extend: FormAction
  cancel: FormAction
}

/** Until somebody has voted, a vote that was called can be put right. */
export function ChangeVoteForms({ number, closes, closesTime, extend, cancel }: Props) {
  const { voteMaximumDays } = organisation.rules
  return (
    <section className="flow">
      <h2>Change this vote</h2>
      <p>
        You can extend or cancel it until someone has voted. We will email your reason to everyone
        on the roll, and members can read it beside the motion.
      </p>
      <Details summary="Extend this vote">
        <Form action={extend}>
          <Hidden name="number" value={number} />
          <ClosingFields closes={closes} time={closesTime} />
          <TextField
            name="reason"
            label="Why are you extending it?"
            hint={`Voting can be open for at most ${voteMaximumDays} days.`}
          />
          <SubmitButton>Extend this vote</SubmitButton>
        </Form>
      </Details>
      <Details summary="Cancel this vote">
        <Form action={cancel}>
          <Hidden name="number" value={number} />
          <TextField
            name="reason"
            label="Why are you cancelling it?"
            hint="The motion stays seconded, and another vote can be called on it. You cannot undo this."
          />
          <SubmitButton variant="warning">Cancel this vote</SubmitButton>
        </Form>
      </Details>
    </section>
  )
}
