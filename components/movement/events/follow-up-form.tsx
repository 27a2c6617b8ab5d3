'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { followUpForm, mostFollowUpWords } from '@/lib/movement/events/forms'

type Props = {
  action: FormAction
  number: number
  /** The email does not say what it is about: it stands on the event's page. */
  onPage: boolean
  keptDays: number
}

/** The one email after an event. */
export function FollowUpForm({ action, number, onPage, keptDays }: Props) {
  return (
    <CheckedForm action={action} schema={followUpForm}>
      <Hidden name="number" value={number} />
      <RadioGroup
        name="whom"
        legend="Who gets it?"
        options={[
          { value: 'came', label: 'Those who came' },
          { value: 'all', label: 'Everyone who signed up' },
        ]}
      />
      <TextArea
        name="text"
        label="What do you want to say?"
        hint={
          onPage
            ? 'You can use Markdown. It stands on the event’s page for those who had signed up; the email only says that it is there.'
            : `You can use Markdown. You can write once, within ${keptDays} days of the event.`
        }
        rows={8}
        limit={{ words: mostFollowUpWords }}
      />
      <SubmitButton>Send this email</SubmitButton>
    </CheckedForm>
  )
}
