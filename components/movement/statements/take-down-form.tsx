'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { withdrawStatementForm } from '@/lib/movement/statements/forms'

/** Asks a second officer to take a published statement down. */
export function TakeDownForm({ action, number }: { action: FormAction; number: number }) {
  return (
    <CheckedForm action={action} schema={withdrawStatementForm}>
      <Hidden name="number" value={number} />
      <TextField
        name="why"
        label="Why should it be taken down?"
        hint="Officers see this."
        width="full"
      />
      <SubmitButton variant="warning">Ask a second officer to take it down</SubmitButton>
    </CheckedForm>
  )
}
