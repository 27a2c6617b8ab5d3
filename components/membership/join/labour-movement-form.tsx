'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { capital } from '@/lib/kernel/capital'
import {
  labourMovement,
  outsideRegion,
  partyMembership,
} from '@/lib/membership/join/sections/labour-movement'
import { organisation } from '@/lib/organisation'
import type { SectionFormProps } from './section-form'

const { place, labourMovement: movement } = organisation
const constituencies = [
  { value: outsideRegion, label: 'None of these: I live outside the region' },
  ...place.names.map((name) => ({ value: name, label: name })),
]
const answers = Object.entries(partyMembership).map(([value, label]) => ({ value, label }))

export function LabourMovementForm({ action, saved, seen, whose }: SectionFormProps) {
  return (
    <CheckedForm action={action} schema={labourMovement} long>
      <Hidden name="seen" value={seen} />
      {whose}
      <LabourMovementFields saved={saved} />
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}

/** Where somebody lives and organises. */
export function LabourMovementFields({ saved }: Pick<SectionFormProps, 'saved'>) {
  return (
    <>
      <SelectField
        name="constituency"
        label={`${capital(place.name)} you live in`}
        hint={`${place.hint}, in ${organisation.regionInWords}.`}
        options={constituencies}
        placeholder={`Choose your ${place.name}`}
        defaultValue={saved.constituency}
      />
      {movement && (
        <>
          <RadioGroup
            name="party"
            legend={`Are you a member of ${movement.party}?`}
            hint={movement.partyHint}
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
        </>
      )}
    </>
  )
}
