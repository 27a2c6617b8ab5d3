'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { aboutYou } from '@/lib/join/sections/about-you'
import { organisation } from '@/lib/organisation'
import type { SectionFormProps } from './section-form'

export function AboutYouForm({ action, saved }: SectionFormProps) {
  return (
    <CheckedForm action={action} schema={aboutYou}>
      <TextField name="name" label="Full name" autoComplete="name" defaultValue={saved.name} />
      <TextField
        name="preferredName"
        label="What you like to be called (optional)"
        hint="If it is not your full name. We use it when we write to you."
        autoComplete="nickname"
        width={30}
        defaultValue={saved.preferredName}
      />
      <DateField
        name="dateOfBirth"
        legend="Date of birth"
        hint={`For example, 27 3 1980. You can join from the age of ${organisation.minimumAge}.`}
        birthday
        defaultValue={{
          day: saved.dateOfBirthDay,
          month: saved.dateOfBirthMonth,
          year: saved.dateOfBirthYear,
        }}
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
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}

function Address({ saved }: Pick<SectionFormProps, 'saved'>) {
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
