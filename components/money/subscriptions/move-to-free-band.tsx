import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import { freeBandInWords } from '@/lib/organisation'

/** For a member short of money: one button, and nobody asks why. */
export function MoveToFreeBand({ moveToFree }: { moveToFree: FormAction }) {
  if (!freeBandInWords) return null
  return (
    <Details summary="If money is tight">
      <p>
        Move to {freeBandInWords}. You stay a full member with the same vote, you pay nothing more,
        and nobody asks why.
      </p>
      <Form action={moveToFree}>
        <SubmitButton variant="secondary">Move to {freeBandInWords} now</SubmitButton>
      </Form>
    </Details>
  )
}
