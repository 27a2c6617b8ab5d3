import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

/** Hardship: one press, and nobody asks. */
export function MoneyIsShort({ moveToFree }: { moveToFree: FormAction }) {
  return (
    <Details summary="If money is short">
      <p>
        Move to the free band. You stay a full member with the same vote, nothing more is taken, and
        nobody asks why.
      </p>
      <Form action={moveToFree}>
        <SubmitButton variant="secondary">Move to the free band now</SubmitButton>
      </Form>
    </Details>
  )
}
