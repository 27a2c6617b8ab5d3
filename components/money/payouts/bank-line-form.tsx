import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { boxesOf } from '@/lib/kernel/form-fields'
import type { FormAction } from '@/lib/kernel/forms'
import { toThePenny } from '@/lib/kernel/money'

type Payout = {
  id: string
  amountPence: number
  arrivesOn: string
  bankPence: number | null
  bankOn: string | null
}

/** The line on the bank statement. It is filled in as Stripe says it, so that an officer who finds the same has only to confirm it. */
export function BankLineForm({ payout, action }: { payout: Payout; action: FormAction }) {
  const pence = payout.bankPence ?? payout.amountPence
  return (
    <section className="flow">
      <h2>What the bank statement says</h2>
      <Form action={action}>
        <Hidden name="payoutId" value={payout.id} />
        <TextField
          name="amount"
          label="Amount"
          hint="As shown on the statement. If nothing arrived, enter 0."
          prefix="£"
          inputMode="decimal"
          width={10}
          defaultValue={toThePenny(pence).replace('£', '')}
        />
        <DateField
          name="received"
          legend="Date on the statement"
          defaultValue={boxesOf(payout.bankOn ?? payout.arrivesOn)}
        />
        <SubmitButton>{payout.bankPence === null ? 'Compare' : 'Correct it'}</SubmitButton>
      </Form>
    </section>
  )
}
