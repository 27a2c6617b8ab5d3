'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { founderForm } from '@/lib/membership/founding/founders'

type Props = { action: FormAction; offices: { value: string; label: string }[] }

export function FounderForm({ action, offices }: Props) {
  return (
    <section className="flow">
      <h2>Add a founding member</h2>
      <CheckedForm action={action} schema={founderForm}>
        <TextField name="name" label="Full name" autoComplete="off" width={30} />
        <TextField
          name="email"
          label="Email address"
          hint="Their own: they sign in with it"
          type="email"
          autoComplete="off"
          width={30}
          spellCheck={false}
        />
        <SelectField
          name="office"
          label="Office (optional)"
          placeholder="No office"
          options={offices}
        />
        <SubmitButton>Add to the list</SubmitButton>
      </CheckedForm>
    </section>
  )
}
