'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ContactFields, NameFields } from '@/components/people/members/person-fields'
import { aboutYou } from '@/lib/membership/join/sections/about-you'
import { organisation } from '@/lib/organisation'
import type { SectionFormProps } from './section-form'

export function AboutYouForm({ action, saved }: SectionFormProps) {
  return (
    <CheckedForm action={action} schema={aboutYou}>
      <NameFields saved={saved} />
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
      <ContactFields saved={saved} />
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}
