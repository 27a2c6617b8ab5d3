'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import {
  labourMovement,
  outsideRegion,
  partyMembership,
} from '@/lib/membership/join/sections/labour-movement'
import { organisation } from '@/lib/organisation'
import type { SectionFormProps } from './section-form'

const constituencies = [
  { value: outsideRegion, label: 'None of these: I live outside the region' },
  ...organisation.constituencies.map((name) => ({ value: name as string, label: name as string })),
]
const answers = Object.entries(partyMembership).map(([value, label]) => ({ value, label }))

export function LabourMovementForm({ action, saved }: SectionFormProps) {
  return (
    <CheckedForm action={action} schema={labourMovement}>
      <SelectField
        name="constituency"
        label="Constituency you live in"
        hint={`The parliamentary constituency of your home, in ${organisation.regionInWords}.`}
        options={constituencies}
        placeholder="Choose your constituency"
        defaultValue={saved.constituency}
      />
      <RadioGroup
        name="party"
        legend="Are you a member of the Labour Party?"
        hint="We work in and around the party. You do not have to be a member of it to apply."
        options={answers}
        defaultValue={saved.party}
      />
      <TextField
        name="union"
        label="Your trade union (optional)"
        hint="If you are in more than one, name the one you are most active in."
        width={30}
        defaultValue={saved.union}
      />
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}
