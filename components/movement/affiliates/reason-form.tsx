'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { affiliateReasonForm } from '@/lib/movement/affiliates/forms'

type Props = { action: FormAction; number: number; hint: string; children: string }

/** Why an organisation is not to be affiliated, or not any more. */
export function ReasonForm({ action, number, hint, children }: Props) {
  return (
    <CheckedForm action={action} schema={affiliateReasonForm}>
      <Hidden name="number" value={number} />
      <TextField name="why" label="Why?" hint={hint} width="full" />
      <SubmitButton variant="warning">{children}</SubmitButton>
    </CheckedForm>
  )
}
