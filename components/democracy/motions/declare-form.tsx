import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

/** A chair declares. Nobody, the chair included, sees a number before. */
export function DeclareForm({ number, declare }: { number: number; declare: FormAction }) {
  return (
    <Form action={declare}>
      <Hidden name="number" value={number} />
      <p>
        Now the ballots are counted for the first time. The result is published at once, for
        everybody, and its mover is told. It cannot be undone.
      </p>
      <SubmitButton>Count and declare the result</SubmitButton>
    </Form>
  )
}
