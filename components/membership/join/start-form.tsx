'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { startForm } from '@/lib/membership/join/forms'
import type { Band } from '@/lib/organisation'

/** The only thing we ask of a stranger before they have proved that the address is theirs. */
export function StartForm({ action, band }: { action: FormAction; band?: Band }) {
  return (
    <CheckedForm action={action} schema={startForm}>
      <TextField
        name="email"
        label="Email address"
        hint="We will email you a link and a code, so that you can come back to your answers at any time."
        type="email"
        autoComplete="email"
        width={30}
        spellCheck={false}
      />
      {band && <Hidden name="band" value={band} />}
      <SubmitButton>Start your application</SubmitButton>
    </CheckedForm>
  )
}
