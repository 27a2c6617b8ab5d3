import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'

type Props = {
  number: number
  amountPence: number
  /** What the first of the two granted, if there was one. */
  before?: number
  mayApprove: boolean
  decide: FormAction
}

/** The one form in which a claim is decided. */
export function ClaimDecision({ number, amountPence, before, mayApprove, decide }: Props) {
  const offered = ((before ?? amountPence) / 100).toFixed(2)
  const approve = {
    value: 'approve',
    label: 'Approve',
    content: (
      <TextField
        name="granted"
        label="How much do you approve?"
        hint={`Asked for: ${inPounds(amountPence)}. If the two of you approve different amounts, the lower one counts.`}
        prefix="£"
        inputMode="decimal"
        width="10"
        defaultValue={offered}
      />
    ),
  }
  const decline = {
    value: 'decline',
    label: 'Decline',
    content: (
      <TextArea name="reason" label="The reason" hint="The claimant will see this." rows={4} />
    ),
  }
  return (
    <Form action={decide}>
      <Hidden name="number" value={number} />
      <RadioGroup
        name="decision"
        legend="Your decision"
        size="large"
        options={mayApprove ? [approve, decline] : [decline]}
      />
      <SubmitButton>Confirm your decision</SubmitButton>
    </Form>
  )
}
