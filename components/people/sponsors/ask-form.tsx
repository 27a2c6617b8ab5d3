'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { askForm, mostAbout } from '@/lib/people/sponsors/forms'

const { place } = organisation

export function AskForm({ action, own }: { action: FormAction; own?: string }) {
  return (
    <CheckedForm action={action} schema={askForm}>
      <SelectField
        name="place"
        label={`${capital(place.name)} you live in, or nearest to you`}
        options={place.names}
        placeholder={`Choose a ${place.name}`}
        defaultValue={own}
      />
      <TextArea
        name="about"
        label="A line about yourself"
        hint="For example, what you do, what you care about, when you have time."
        rows={4}
        limit={{ characters: mostAbout }}
      />
      <SubmitButton>Ask to meet</SubmitButton>
    </CheckedForm>
  )
}
