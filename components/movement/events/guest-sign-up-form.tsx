'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { guestSignUpForm } from '@/lib/movement/events/forms'
import { NeedsField } from './needs-field'

type Props = {
  action: FormAction
  token: string
  room: boolean
  online: boolean
  full: boolean
  keptDays: number
  /** Who writes the news that can be asked for. */
  organisation: string
}

/** Whoever has proved their address says how they come, and what they need. The button is the second yes. */
export function GuestSignUpForm(props: Props) {
  const { action, token, room, online, full, keptDays, organisation } = props
  return (
    <CheckedForm action={action} schema={guestSignUpForm}>
      <Hidden name="token" value={token} />
      <TextField
        name="name"
        label="Your name"
        hint="Those who hold the event see it, to find you at the door."
        autoComplete="name"
        width={30}
      />
      {room && online ? (
        <RadioGroup
          name="how"
          legend="How do you come?"
          options={[
            { value: 'room', label: full ? 'To the room: I wait for a place' : 'To the room' },
            { value: 'online', label: 'Online' },
          ]}
        />
      ) : (
        <Hidden name="how" value={room ? 'room' : 'online'} />
      )}
      <NeedsField keptDays={keptDays} />
      <CheckboxField
        name="news"
        label={`Email me news and invitations to open events of ${organisation}`}
        hint="Then you become a supporter, and can stop with one click. Without it we forget you after the event."
      />
      <SubmitButton>{full && !online ? 'Wait for a place' : 'Yes, I am coming'}</SubmitButton>
    </CheckedForm>
  )
}
