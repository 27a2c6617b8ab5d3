'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { askNewContactForm, handAffiliateOverForm } from '@/lib/movement/affiliates/forms'

type Props = { action: FormAction; of: { token: string } | { number: number } }

/** Who is to be the contact of an organisation, named by whoever is it now or by an officer. */
export function NewContactForm({ action, of }: Props) {
  return (
    <CheckedForm action={action} schema={'token' in of ? handAffiliateOverForm : askNewContactForm}>
      {'token' in of ? (
        <Hidden name="token" value={of.token} />
      ) : (
        <Hidden name="number" value={of.number} />
      )}
      <TextField name="contactName" label="Their name" autoComplete="off" width={30} />
      <TextField name="office" label="Their office in it" autoComplete="off" width={30} />
      <TextField
        name="email"
        label="Their email address"
        hint="We email them a link. They are its contact when they have said yes."
        type="email"
        autoComplete="off"
        width={30}
        spellCheck={false}
      />
      <SubmitButton variant="secondary">Ask them to be its contact</SubmitButton>
    </CheckedForm>
  )
}
