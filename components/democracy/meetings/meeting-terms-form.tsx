'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Fieldset } from '@/components/forms/fieldset'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { changeMeetingForm, draftMeetingForm } from '@/lib/democracy/meetings/forms'
import { noticeDaysOf } from '@/lib/democracy/meetings/meeting-rules'
import { meetingKindNames, meetingKinds } from '@/lib/democracy/meetings/states'
import type { FormAction } from '@/lib/kernel/forms'
import { operationalGroups, organisation } from '@/lib/organisation'
import { WhenAndWhereFields } from './when-and-where-fields'

export type TypedMeeting = {
  number: number
  revision: number
  kind: string
  whose: string
  group?: string
  place?: string
  starts: { day: string; month: string; year: string }
  startsTime: string
  endsTime: string
} & Record<
  | 'town'
  | 'venue'
  | 'onlineLink'
  | 'chair'
  | 'words'
  | 'access'
  | 'children'
  | 'travel'
  | 'onlineHow',
  string | undefined
>

type Props = {
  action: FormAction
  example: { day: string; month: string; year: string }
  /** As it is, where it is to be changed. */
  meeting?: TypedMeeting
}

/** When and where a meeting is, whose, and what helps people to take part. */
export function MeetingTermsForm({ action, example, meeting }: Props) {
  return (
    <CheckedForm action={action} schema={meeting ? changeMeetingForm : draftMeetingForm} long>
      {meeting && <Hidden name="number" value={meeting.number} />}
      {meeting && <Hidden name="revision" value={meeting.revision} />}
      <RadioGroup
        name="kind"
        legend="What kind of meeting is it?"
        options={meetingKinds.map((value) => ({
          value,
          label: meetingKindNames[value],
          hint: `Called at least ${noticeDaysOf(value)} days before`,
        }))}
        defaultValue={meeting?.kind}
      />
      <RadioGroup
        name="whose"
        legend="Whose meeting is it?"
        options={[
          { value: 'all', label: 'All members’' },
          {
            value: 'group',
            label: 'A group’s',
            content: (
              <SelectField
                name="group"
                label="Which group?"
                options={operationalGroups.map((value) => ({
                  value,
                  label: organisation.groups[value].name,
                }))}
                defaultValue={meeting?.group}
              />
            ),
          },
          {
            value: 'place',
            label: `That of members in one ${organisation.place.name}`,
            content: (
              <SelectField
                name="place"
                label={`Which ${organisation.place.name}?`}
                options={organisation.place.names}
                defaultValue={meeting?.place}
              />
            ),
          },
        ]}
        defaultValue={meeting?.whose ?? 'all'}
      />
      <WhenAndWhereFields
        example={example}
        typed={meeting}
        hints={{
          venue: 'For example, Old Town Hall, West Street',
          town: 'It stands in the headline, for example, Gateshead',
          onlineLink:
            'For example, https://meet.example/our-room. Only members the meeting is for see it, on its page and in no email.',
        }}
      />
      <TextField
        name="chair"
        label="Who is in the chair? (optional)"
        width={30}
        defaultValue={meeting?.chair}
      />
      <TextField
        name="words"
        label="What else should people know first? (optional)"
        hint="For example, Doors at 6.30pm, tea and soup."
        width="full"
        defaultValue={meeting?.words}
      />
      <Fieldset legend="So that everyone can take part" size="large">
        <TextField
          name="access"
          label="The building (optional)"
          hint="For example, Level entrance, lift, hearing loop, quiet room."
          width="full"
          defaultValue={meeting?.access}
        />
        <TextField
          name="children"
          label="Children (optional)"
          width="full"
          defaultValue={meeting?.children}
        />
        <TextField
          name="travel"
          label="Travel (optional)"
          width="full"
          defaultValue={meeting?.travel}
        />
        <TextField
          name="onlineHow"
          label="Taking part online (optional)"
          hint="For example, Captions are on. You can join by phone."
          width="full"
          defaultValue={meeting?.onlineHow}
        />
      </Fieldset>
      <SubmitButton>{meeting ? 'Save these changes' : 'Continue to the agenda'}</SubmitButton>
    </CheckedForm>
  )
}
