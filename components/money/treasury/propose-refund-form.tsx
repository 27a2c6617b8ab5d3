import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { refundReasons } from '@/lib/money/ledger/refunds'
import { organisation } from '@/lib/organisation'

type Props = { propose: FormAction; entryId: string; leftPence: number; byHand: boolean }

/** How much of a payment goes back, and why. */
export function ProposeRefundForm({ propose, entryId, leftPence, byHand }: Props) {
  const alone = inPounds(organisation.rules.refundAlonePence)
  return (
    <Form action={propose}>
      <Hidden name="entryId" value={entryId} />
      <p>
        {byHand
          ? 'It came by hand, so you pay it back by hand and then say so here.'
          : 'Stripe pays it to the card or account that it came from, within ten working days.'}{' '}
        Up to {alone} your word is enough. Above that a second officer confirms it first.
      </p>
      <TextField
        name="amount"
        label="How much goes back?"
        hint={`At most ${inPounds(leftPence)}.`}
        prefix="£"
        width={6}
        inputMode="decimal"
      />
      <RadioGroup
        name="reason"
        legend="Why?"
        options={Object.entries(refundReasons).map(([value, label]) => ({ value, label }))}
      />
      <SubmitButton>Give it back</SubmitButton>
    </Form>
  )
}
