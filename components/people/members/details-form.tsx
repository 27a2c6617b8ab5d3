'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ContactFields, NameFields } from '@/components/people/members/person-fields'
import type { FormAction } from '@/lib/kernel/forms'
import { type Contact, contactForm } from '@/lib/people/members/person-fields'

type Props = { action: FormAction; saved: Contact; seen: string }

/** How we call and reach a member. */
export function DetailsForm({ action, saved, seen }: Props) {
  return (
    <CheckedForm action={action} schema={contactForm} long>
      <Hidden name="seen" value={seen} />
      <NameFields saved={saved} />
      <ContactFields saved={saved} />
      <SubmitButton>Save your details</SubmitButton>
    </CheckedForm>
  )
}
