import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

/** A Co-Chair declares. Nobody, the Co-Chair included, sees a number before. */
export function DeclareForm({ number, declare }: { number: number; declare: FormAction }) {
  return (
    <Form action={declare}>
      <Hidden name="number" value={number} />
      <p>
        This counts the ballots for the first time. We publish the result straight away, for
        everyone, and email it to everyone who could vote. You cannot undo this.
      </p>
      <SubmitButton>Count and declare the result</SubmitButton>
    </Form>
  )
}
