import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { refundReasons } from '@/lib/money/ledger/refunds'
import { organisation } from '@/lib/organisation'

type Props = {
  propose: FormAction
  entryId: string
  leftPence: number
  alonePence: number
  byHand: boolean
}

/** How much of a payment to refund, and why. */
export function ProposeRefundForm({ propose, entryId, leftPence, alonePence, byHand }: Props) {
  const { refundAlonePence, refundAloneDays } = organisation.rules
  return (
    <Form action={propose}>
      <Hidden name="entryId" value={entryId} />
      <p>
        {byHand
          ? 'It was paid by hand, so pay it back by hand and then record it here.'
          : 'Stripe will return it to the card or account it came from, within 10 working days.'}{' '}
        {alonePence > 0
          ? `You can refund up to ${inPounds(alonePence)} of it on your own. Above that, a second officer has to confirm it first.`
          : 'A second officer has to confirm it first.'}{' '}
        {alonePence < refundAlonePence &&
          `The limit is ${inPounds(refundAlonePence)} a payment and ${inPounds(refundAlonePence)} in ${refundAloneDays} days, and some of it is used.`}
      </p>
      <TextField
        name="amount"
        label="How much do you want to refund?"
        hint={`At most ${inPounds(leftPence)}.`}
        prefix="£"
        width={6}
        inputMode="decimal"
      />
      <RadioGroup
        name="reason"
        legend="Why are you refunding it?"
        options={Object.entries(refundReasons).map(([value, label]) => ({ value, label }))}
      />
      <SubmitButton>Refund it</SubmitButton>
    </Form>
  )
}
