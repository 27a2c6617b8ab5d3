import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { type BankAccount, sortCodeInWords } from '@/lib/money/spending/drafts/bank-account'

type Props = {
  number: number
  pence: number
  account?: BankAccount
  today: { day: string; month: string; year: string }
  reference: string
  pay: FormAction
}

/** What to type at the bank, and afterwards what was done there. */
export function TransferForm({ number, pence, account, today, reference, pay }: Props) {
  return (
    <section className="flow">
      <h2>Pay it</h2>
      <SummaryList
        rows={[
          { term: 'Amount', value: inPounds(pence) },
          ...(account
            ? [
                { term: 'Name on the account', value: account.name },
                { term: 'Sort code', value: sortCodeInWords(account.sortCode) },
                { term: 'Account number', value: account.accountNumber },
              ]
            : []),
        ]}
      />
      <p>
        Make the transfer at our bank first, then enter it here.
        {account && ' The details of the account are erased with that.'}
      </p>
      <Form action={pay}>
        <Hidden name="number" value={number} />
        <DateField
          name="paidOn"
          legend="When was the transfer made?"
          hint="As it stands on our bank statement."
          defaultValue={today}
        />
        <TextField
          name="reference"
          label="Reference of the transfer"
          width="30"
          defaultValue={reference}
        />
        <SubmitButton>Enter it as paid</SubmitButton>
      </Form>
    </section>
  )
}
