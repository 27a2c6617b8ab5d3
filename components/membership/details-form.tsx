'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Fieldset } from '@/components/forms/fieldset'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { type Contact, contactForm } from '@/lib/members/contact'

type Props = { action: FormAction; saved: Contact }

/** How we call and reach a member. */
export function DetailsForm({ action, saved }: Props) {
  return (
    <CheckedForm action={action} schema={contactForm}>
      <TextField name="name" label="Full name" autoComplete="name" defaultValue={saved.name} />
      <TextField
        name="preferredName"
        label="What you like to be called (optional)"
        hint="If it is not your full name. We use it when we write to you."
        autoComplete="nickname"
        width={30}
        defaultValue={saved.preferredName}
      />
      <Address saved={saved} />
      <TextField
        name="phone"
        label="Phone number (optional)"
        hint="Only our officers see it. Leave it empty if you would rather not be called."
        type="tel"
        autoComplete="tel"
        width={20}
        defaultValue={saved.phone}
      />
      <SubmitButton>Save your details</SubmitButton>
    </CheckedForm>
  )
}

function Address({ saved }: Pick<Props, 'saved'>) {
  return (
    <Fieldset legend="Your home address" size="large">
      <TextField
        name="addressLine1"
        label="Address line 1"
        autoComplete="address-line1"
        defaultValue={saved.addressLine1}
      />
      <TextField
        name="addressLine2"
        label="Address line 2 (optional)"
        autoComplete="address-line2"
        defaultValue={saved.addressLine2}
      />
      <TextField
        name="town"
        label="Town or city"
        autoComplete="address-level2"
        width={30}
        defaultValue={saved.town}
      />
      <TextField
        name="postcode"
        label="Postcode"
        autoComplete="postal-code"
        width={10}
        defaultValue={saved.postcode}
      />
    </Fieldset>
  )
}
