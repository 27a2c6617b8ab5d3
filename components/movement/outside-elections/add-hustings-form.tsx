'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { hustingsEventForm } from '@/lib/movement/outside-elections/forms'

type Props = {
  action: FormAction
  number: number
  events: readonly { value: string; label: string }[]
}

/** Names an event on the page of the election. */
export function AddHustingsForm({ action, number, events }: Props) {
  return (
    <CheckedForm action={action} schema={hustingsEventForm}>
      <Hidden name="number" value={number} />
      <SelectField
        name="event"
        label="Which event is a hustings?"
        options={events}
        placeholder="Choose an event"
      />
      <SubmitButton variant="secondary">Show it with this election</SubmitButton>
    </CheckedForm>
  )
}
