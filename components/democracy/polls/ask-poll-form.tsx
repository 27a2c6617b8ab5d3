'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { askPollForm, mostAboutPoll } from '@/lib/democracy/polls/forms'
import { leastPollOptions, longestPollDays, mostPollOptions } from '@/lib/democracy/polls/states'
import type { FormAction } from '@/lib/kernel/forms'
import { type Group, organisation } from '@/lib/organisation'

type Props = {
  action: FormAction
  /** Whether everybody can be asked, or only these groups. */
  all: boolean
  groups: readonly Group[]
  example: { day: string; month: string; year: string }
}

/** A question to members, its answers, who is asked and until when. */
export function AskPollForm({ action, all, groups, example }: Props) {
  const group = {
    value: 'group',
    label: 'Members of a group',
    content: (
      <SelectField
        name="group"
        label="Which group?"
        options={groups.map((value) => ({ value, label: organisation.groups[value].name }))}
        defaultValue={groups.length === 1 ? groups[0] : undefined}
      />
    ),
  }
  const place = {
    value: 'place',
    label: `Members in one ${organisation.place.name}`,
    content: (
      <SelectField
        name="place"
        label={`Which ${organisation.place.name}?`}
        options={organisation.place.names}
      />
    ),
  }
  return (
    <CheckedForm action={action} schema={askPollForm} long>
      <TextField
        name="question"
        label="What do you want to know?"
        hint="For example, Which evening suits you best for branch meetings?"
        width="full"
      />
      <TextArea
        name="about"
        label="What should members know first? (optional)"
        rows={3}
        limit={{ characters: mostAboutPoll }}
      />
      <TextArea
        name="options"
        label="Answers to choose from"
        hint={`${leastPollOptions} to ${mostPollOptions}, each on a line of its own`}
        rows={6}
      />
      <TextField
        name="most"
        label="How many of them can a member choose?"
        width={4}
        defaultValue="1"
      />
      <RadioGroup
        name="whose"
        legend="Who is asked?"
        hint="Only members whose membership is current. We email each of them once; members without an email address are not told by post."
        options={all ? [{ value: 'all', label: 'Every member' }, group, place] : [group]}
        defaultValue={all ? 'all' : 'group'}
      />
      <DateField
        name="closes"
        legend="Until the end of which day?"
        hint={`For example, ${example.day} ${example.month} ${example.year}. ${longestPollDays} days at most`}
      />
      <SubmitButton>Ask members</SubmitButton>
    </CheckedForm>
  )
}
