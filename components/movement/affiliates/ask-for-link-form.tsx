'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { askForLinkForm } from '@/lib/movement/affiliates/forms'

/** Whoever wants to affiliate an organisation gives an address, and nothing more before it is proved. */
export function AskForLinkForm({ action }: { action: FormAction }) {
  return (
    <CheckedForm action={action} schema={askForLinkForm}>
      <TextField
        name="email"
        label="Email address"
        hint="Yours, or your organisation’s. Never shown to the public. We will email you a link."
        type="email"
        autoComplete="email"
        width={30}
        spellCheck={false}
      />
      <SubmitButton>Email me a link</SubmitButton>
    </CheckedForm>
  )
}
