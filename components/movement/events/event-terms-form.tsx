'use client'

import { WhenAndWhereFields } from '@/components/democracy/meetings/when-and-where-fields'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { changeEventForm, draftEventForm, mostEventWords } from '@/lib/movement/events/forms'

export type TypedEvent = {
  number: number
  revision: number
  audience: string
  /** Whom it is for can no longer change. */
  published: boolean
  starts: { day: string; month: string; year: string }
  startsTime: string
  endsTime: string
  title: string
  words: string
} & Record<'town' | 'venue' | 'onlineLink' | 'access' | 'capacity', string | undefined>

type Props = {
  action: FormAction
  example: { day: string; month: string; year: string }
  /** Who may hold it. Only one: nothing to choose. */
  holders: readonly { value: string; label: string }[]
  holder?: string
  /** As it is, where it is to be changed. */
  event?: TypedEvent
}

/** What an event is, when and where, who holds it and whom it is for. */
export function EventTermsForm({ action, example, holders, holder, event }: Props) {
  const only = holders.length === 1 ? holders[0] : undefined
  return (
    <CheckedForm action={action} schema={event ? changeEventForm : draftEventForm} long>
      {event && <Hidden name="number" value={event.number} />}
      {event && <Hidden name="revision" value={event.revision} />}
      {only ? (
        <Hidden name="holder" value={only.value} />
      ) : (
        <SelectField name="holder" label="Who holds it?" options={holders} defaultValue={holder} />
      )}
      {event?.published ? (
        <Hidden name="audience" value={event.audience} />
      ) : (
        <RadioGroup
          name="audience"
          legend="Who can come?"
          options={[
            {
              value: 'everyone',
              label: 'Everyone',
              hint: 'It is on our public pages, and people can sign up without being members.',
            },
            { value: 'members', label: 'All members' },
            ...(only?.value === 'all'
              ? []
              : [
                  {
                    value: 'own',
                    label: 'Only those in the network, group or place that holds it',
                    hint: 'Nobody else can see it.',
                  },
                ]),
          ]}
          defaultValue={event?.audience}
        />
      )}
      <TextField name="title" label="Title" width="full" defaultValue={event?.title} />
      <TextArea
        name="words"
        label="What is it about?"
        hint="You can use Markdown: a blank line between paragraphs, **bold**, - for lists."
        rows={8}
        defaultValue={event?.words}
        limit={{ words: mostEventWords }}
      />
      <WhenAndWhereFields
        example={example}
        typed={event}
        hints={{
          venue: 'For example, Redhills, Flass Street',
          town: 'For example, Durham',
          onlineLink: 'Only people who have a place see it, on the event’s page and in no email.',
        }}
      >
        <TextField
          name="capacity"
          label="How many does the room hold? (optional)"
          hint="When it is full, people wait for a place and move up in the order in which they signed up. Online there is room for everyone."
          width={10}
          inputMode="numeric"
          defaultValue={event?.capacity}
        />
      </WhenAndWhereFields>
      <TextField
        name="access"
        label="What helps people to take part? (optional)"
        hint="For example, Level entrance, hearing loop, crèche if you say so when you sign up."
        width="full"
        defaultValue={event?.access}
      />
      <SubmitButton>{event ? 'Save these changes' : 'Save as a draft'}</SubmitButton>
    </CheckedForm>
  )
}
