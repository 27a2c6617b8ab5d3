import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { toThePence } from '@/lib/kernel/money'

type Payout = {
  id: string
  amountPence: number
  arrivesOn: string
  bankPence: number | null
  bankOn: string | null
}

/** The line of the bank statement. It stands as Stripe says it, so that whoever finds the same has only to press. */
export function BankLineForm({ payout, action }: { payout: Payout; action: FormAction }) {
  const [year, month, day] = (payout.bankOn ?? payout.arrivesOn).split('-')
  const pence = payout.bankPence ?? payout.amountPence
  return (
    <section className="flow">
      <h2>What the bank statement says</h2>
      <Form action={action}>
        <Hidden name="payoutId" value={payout.id} />
        <TextField
          name="amount"
          label="Amount"
          hint="As it stands on the statement. If nothing came, enter 0."
          prefix="£"
          inputMode="decimal"
          width={10}
          defaultValue={toThePence(pence).replace('£', '')}
        />
        <DateField
          name="received"
          legend="Day on the statement"
          defaultValue={{ day: String(Number(day)), month: String(Number(month)), year }}
        />
        <SubmitButton>{payout.bankPence === null ? 'Compare' : 'Put it right'}</SubmitButton>
      </Form>
    </section>
  )
}
