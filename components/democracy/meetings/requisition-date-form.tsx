'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { requisitionDateForm } from '@/lib/democracy/meetings/requisitions/forms'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  example: { day: string; month: string; year: string }
  action: FormAction
}

/** When and where a meeting is that its callers call themselves. */
export function RequisitionDateForm({ number, example, action }: Props) {
  return (
    <CheckedForm action={action} schema={requisitionDateForm} long>
      <Hidden name="number" value={number} />
      <DateField
        name="starts"
        legend="Date"
        hint={`For example, ${example.day} ${example.month} ${example.year}`}
      />
      <TextField
        name="startsTime"
        label="It begins at (UK time)"
        hint="For example, 7pm"
        width={10}
      />
      <TextField name="endsTime" label="It ends at" width={10} />
      <TextField
        name="venue"
        label="House and street, if it is in a room (optional)"
        hint="For example, Old Town Hall, West Street"
        width="full"
      />
      <TextField name="town" label="Town, if it is in a room (optional)" width={30} />
      <TextField
        name="onlineLink"
        label="Link to join online (optional)"
        hint="For example, https://meet.example/our-room. Members see it on the page of the meeting."
        type="url"
        width="full"
      />
      <SubmitButton>Propose this date</SubmitButton>
    </CheckedForm>
  )
}
