'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { startSupportingForm } from '@/lib/people/supporters/forms'

export function StartSupportingForm({ action }: { action: FormAction }) {
  return (
    <CheckedForm action={action} schema={startSupportingForm}>
      <TextField
        name="email"
        label="Email address"
        hint="We will email you a link and a code. You are a supporter once you have said yes there."
        type="email"
        autoComplete="email"
        width={30}
        spellCheck={false}
      />
      <SubmitButton>Support us</SubmitButton>
    </CheckedForm>
  )
}
