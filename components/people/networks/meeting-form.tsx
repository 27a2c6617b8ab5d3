'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import type { Network } from '@/lib/organisation'
import { callMeetingForm, mostMeetingWords } from '@/lib/people/networks/meetings/forms'

type Props = {
  action: FormAction
  network: Network
  /** The form that is sent twice calls one meeting. */
  nonce: string
  example: { day: string; month: string; year: string }
}

/** A convenor calls a meeting of their network. */
export function MeetingForm({ action, network, nonce, example }: Props) {
  return (
    <CheckedForm action={action} schema={callMeetingForm} long>
      <Hidden name="network" value={network} />
      <Hidden name="nonce" value={nonce} />
      <TextField name="title" label="Title" width="full" />
      <DateField
        name="starts"
        legend="Date"
        hint={`For example, ${example.day} ${example.month} ${example.year}`}
      />
      <TextField
        name="startsTime"
        label="Time (UK time)"
        hint="For example, 7pm or 18:30"
        width={10}
      />
      <TextField
        name="place"
        label="Place (optional)"
        hint="Say how to get in, and whether it is step-free."
        width="full"
      />
      <TextField
        name="onlineLink"
        label="Link to join online (optional)"
        hint="For example, https://meet.example/our-room. Only members of the network see it."
        type="url"
        width="full"
      />
      <TextArea
        name="words"
        label="What it is about"
        hint="Start a line with “- ” for a list, put **two stars** round words to make them bold, and write a link as [words](address)."
        rows={8}
        limit={{ words: mostMeetingWords }}
      />
      <SubmitButton>Call this meeting</SubmitButton>
    </CheckedForm>
  )
}
