import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { boxesOf } from '@/lib/kernel/form-fields'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  /** Says that this is one form, however often it is sent. */
  nonce: string
  /** What the date is called: "received", "charged". */
  date: string
  legend: string
  button: string
  /** As a line of the statement has it. */
  amount?: string
  on?: string
}

/** What the bank did of itself: interest, or a charge. */
export function BankMoneyForm({ action, nonce, date, legend, button, amount, on }: Props) {
  return (
    <Form action={action}>
      <Hidden name="nonce" value={nonce} />
      <TextField
        name="amount"
        label="How much?"
        prefix="£"
        width={6}
        inputMode="decimal"
        defaultValue={amount}
      />
      <DateField
        name={date}
        legend={legend}
        hint="For example, 27 3 2026"
        defaultValue={on ? boxesOf(on) : undefined}
      />
      <TextField
        name="note"
        label="Reference (optional)"
        hint="As the bank statement has it. No names of people."
        width={30}
      />
      <SubmitButton>{button}</SubmitButton>
    </Form>
  )
}
