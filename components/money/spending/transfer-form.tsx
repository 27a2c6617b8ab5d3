import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Name } from '@/components/ui/name'
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
      <h2>Make the payment</h2>
      <SummaryList
        rows={[
          { term: 'Amount', value: inPounds(pence) },
          ...(account
            ? [
                { term: 'Name on the account', value: <Name>{account.name}</Name> },
                { term: 'Sort code', value: sortCodeInWords(account.sortCode) },
                { term: 'Account number', value: account.accountNumber },
              ]
            : []),
        ]}
      />
      <p>
        Make the transfer with our bank first, then record it here.
        {account && ' The account details are then erased.'}
      </p>
      <Form action={pay}>
        <Hidden name="number" value={number} />
        <DateField
          name="paidOn"
          legend="When was the transfer made?"
          hint="As shown on our bank statement."
          defaultValue={today}
        />
        <TextField name="reference" label="Payment reference" width="30" defaultValue={reference} />
        <SubmitButton>Record as paid</SubmitButton>
      </Form>
    </section>
  )
}
