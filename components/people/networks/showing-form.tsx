'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { mostLineCharacters, showingForm } from '@/lib/people/networks/introduction-forms'

type Props = {
  action: FormAction
  membershipId: string
  showing: {
    shown: boolean
    name: string
    showsPronouns: boolean
    showsPlace: boolean
    line: string
  }
  called: string
  /** What we know of them, so that they see what a tick would show. */
  pronouns: string | null
  place: string | null
  placeName: string
}

/** What the other members of a network see of somebody. */
export function ShowingForm({
  action,
  membershipId,
  showing,
  called,
  pronouns,
  place,
  placeName,
}: Props) {
  return (
    <CheckedForm action={action} schema={showingForm}>
      <Hidden name="membershipId" value={membershipId} />
      <CheckboxField
        name="shown"
        label="The other members of this network can see me here"
        hint="Without this tick, nothing below is shown."
        defaultChecked={showing.shown}
      />
      <TextField
        name="name"
        label="Name to show (optional)"
        hint={`If you leave it empty, they see “${called}”.`}
        defaultValue={showing.name}
        width={30}
      />
      {pronouns && (
        <CheckboxField
          name="showsPronouns"
          label={`Show my pronouns: ${pronouns}`}
          defaultChecked={showing.showsPronouns}
        />
      )}
      {place && (
        <CheckboxField
          name="showsPlace"
          label={`Show my ${placeName}: ${place}`}
          defaultChecked={showing.showsPlace}
        />
      )}
      <TextField
        name="line"
        label="A line about you (optional)"
        hint={`For example, what you would like to do with others here. Up to ${mostLineCharacters} characters.`}
        defaultValue={showing.line}
        width="full"
      />
      <SubmitButton>Save what they see</SubmitButton>
    </CheckedForm>
  )
}
