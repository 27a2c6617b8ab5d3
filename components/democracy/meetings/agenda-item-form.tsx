'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { addItemForm, changeItemForm } from '@/lib/democracy/meetings/forms'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  number: number
  motions: readonly { value: string; label: string }[]
  item?: {
    id: string
    title: string
    motion: number | null
    minutes: number
    speaker: string | null
    about: string | null
  }
}

/** One item of an agenda. */
export function AgendaItemForm({ action, number, motions, item }: Props) {
  return (
    <CheckedForm action={action} schema={item ? changeItemForm : addItemForm}>
      {item ? <Hidden name="itemId" value={item.id} /> : <Hidden name="number" value={number} />}
      {motions.length > 0 && (
        <SelectField
          name="motion"
          label="A motion (optional)"
          options={motions}
          placeholder="No motion"
          defaultValue={item?.motion ? String(item.motion) : undefined}
        />
      )}
      <TextField
        name="title"
        label={motions.length > 0 ? 'Title, if it is about no motion' : 'Title'}
        width="full"
        defaultValue={item?.motion ? '' : item?.title}
      />
      <TextField
        name="minutes"
        label="How long does it take?"
        inputMode="numeric"
        width={4}
        suffix="minutes"
        defaultValue={item && String(item.minutes)}
      />
      <TextField
        name="speaker"
        label="Who speaks to it? (optional)"
        width={30}
        defaultValue={item?.speaker ?? undefined}
      />
      <TextField
        name="about"
        label="What is to happen? (optional)"
        hint="For example, To be agreed"
        width="full"
        defaultValue={item?.about ?? undefined}
      />
      <SubmitButton variant="secondary">{item ? 'Save this item' : 'Add this item'}</SubmitButton>
    </CheckedForm>
  )
}
