'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ContactFields, NameFields } from '@/components/people/members/person-fields'
import { aboutYou } from '@/lib/membership/join/sections/about-you'
import { organisation } from '@/lib/organisation'
import type { SectionFormProps } from './section-form'

export function AboutYouForm({ action, saved, seen, whose }: SectionFormProps) {
  return (
    <CheckedForm action={action} schema={aboutYou} long>
      <Hidden name="seen" value={seen} />
      {whose}
      <AboutYouFields saved={saved} />
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}

/** Who somebody is and how to reach them. */
export function AboutYouFields({ saved }: Pick<SectionFormProps, 'saved'>) {
  return (
    <>
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
    </>
  )
}
