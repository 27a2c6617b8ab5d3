'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { guestAddressForm } from '@/lib/movement/events/forms'

/** A stranger gives an address, and nothing more before it is proved. */
export function GuestAddressForm({ action, number }: { action: FormAction; number: number }) {
  return (
    <CheckedForm action={action} schema={guestAddressForm}>
      <Hidden name="number" value={number} />
      <TextField
        name="email"
        label="Email address"
        hint="We will email you a link. You have signed up once you have said yes there."
        type="email"
        autoComplete="email"
        width={30}
        spellCheck={false}
      />
      <SubmitButton>Sign up</SubmitButton>
    </CheckedForm>
  )
}
