'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { currentVersion, currentWording } from '@/lib/people/members/wordings'
import { offerForm } from '@/lib/people/organisers/forms'

const { place } = organisation

export function OfferForm({ action, own }: { action: FormAction; own?: string }) {
  return (
    <CheckedForm action={action} schema={offerForm}>
      <SelectField
        name="place"
        label={`${capital(place.name)} you want to organise in`}
        options={place.names}
        placeholder={`Choose a ${place.name}`}
        defaultValue={own}
      />
      <CheckboxField
        name="consent"
        value={String(currentVersion('organiser'))}
        label={currentWording('organiser')}
      />
      <CheckboxField
        name="shown"
        value={String(currentVersion('organiser-shown'))}
        label={`${currentWording('organiser-shown')} (optional)`}
      />
      <SubmitButton>Offer to organise</SubmitButton>
    </CheckedForm>
  )
}
