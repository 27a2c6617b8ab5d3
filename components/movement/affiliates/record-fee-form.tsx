'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { handKinds } from '@/lib/money/ledger/entry-kinds'
import { handKindNames } from '@/lib/money/treasury/offline-payments/forms'
import { recordFeeForm } from '@/lib/movement/affiliates/fees/forms'

type Props = {
  action: FormAction
  nonce: string
  yearId: string
  /** What is still to pay, as it is typed: "50" or "7.50". */
  left: string
}

/** A fee that came, as the treasurer finds it on the bank’s statement. */
export function RecordFeeForm({ action, nonce, yearId, left }: Props) {
  return (
    <CheckedForm action={action} schema={recordFeeForm}>
      <Hidden name="nonce" value={nonce} />
      <Hidden name="yearId" value={yearId} />
      <RadioGroup
        name="kind"
        legend="How was it paid?"
        options={handKinds
          .toReversed()
          .map((kind) => ({ value: kind, label: handKindNames[kind] }))}
      />
      <TextField
        name="amount"
        label="Amount"
        prefix="£"
        inputMode="decimal"
        width={6}
        defaultValue={left}
      />
      <DateField name="received" legend="Date it came" hint="For example, 27 3 2026" />
      <SubmitButton>Record this payment</SubmitButton>
    </CheckedForm>
  )
}
