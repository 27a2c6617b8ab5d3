'use client'

import type { ReactNode } from 'react'
import { CheckedForm } from '@/components/forms/checked-form'
import { Fieldset } from '@/components/forms/fieldset'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { replaceRefereeForm } from '@/lib/membership/join/forms'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Props = {
  action: FormAction
  referenceId: string
  place: string
  /** Who stands there, to be corrected. */
  named?: { name: string; contact: string }
  /** In fields that nobody sees, where an officer names them for an applicant. */
  whose?: ReactNode
}

/** Corrects a referee who has not answered, or names another member in the place of one who cannot give the reference. */
export function OtherRefereeForm({ action, referenceId, place, named, whose }: Props) {
  const who = named ? place : `new ${place}`
  return (
    <CheckedForm action={action} schema={replaceRefereeForm}>
      <Hidden name="referenceId" value={referenceId} />
      {whose}
      <Fieldset legend={named ? `Your ${place}` : `Name another ${place}`} size="large">
        <TextField
          name="name"
          label={`Name of your ${who}`}
          width={30}
          defaultValue={named?.name}
        />
        <TextField
          name="contact"
          label={`Email address or membership number of your ${who}`}
          hint={`The address they use with us, or a number like ${memberNumberInWords(42)}. Nobody who has answered is asked again.`}
          width={30}
          spellCheck={false}
          defaultValue={named?.contact}
        />
      </Fieldset>
      <SubmitButton>Save this {place}</SubmitButton>
    </CheckedForm>
  )
}
