'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { withdrawOutsideElectionForm } from '@/lib/movement/outside-elections/forms'

/** Asks a second officer to take a published outside election down. */
export function TakeDownElectionForm({ action, number }: { action: FormAction; number: number }) {
  return (
    <CheckedForm action={action} schema={withdrawOutsideElectionForm}>
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
