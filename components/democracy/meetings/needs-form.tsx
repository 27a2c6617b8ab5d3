'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { mostNeeds, neededForm } from '@/lib/democracy/meetings/forms'
import { meetingAnswersKeptDays, type Seat } from '@/lib/democracy/meetings/states'
import type { FormAction } from '@/lib/kernel/forms'
import { currentWording } from '@/lib/people/members/wordings'

type Props = {
  action: FormAction
  number: number
  /** Whether they come to the room, so that they may travel with somebody. */
  travels: boolean
  answer: { needs: string; seat?: Seat; from: string; reach: string; shown: boolean }
}

/** What somebody who comes needs to take part, and a seat that they offer or look for. */
export function NeedsForm({ action, number, travels, answer }: Props) {
  return (
    <CheckedForm action={action} schema={neededForm}>
      <Hidden name="number" value={number} />
      <TextArea
        name="needs"
        label="What do you need to take part? (optional)"
        hint={`For example, a step-free way in, or captions. Officers who prepare the meeting read it without your name, and we delete it ${meetingAnswersKeptDays} days after the meeting.`}
        rows={3}
        defaultValue={answer.needs}
        limit={{ characters: mostNeeds }}
      />
      {travels && (
        <>
          <RadioGroup
            name="seat"
            legend="Do you want to travel with someone?"
            options={[
              { value: 'none', label: 'No' },
              { value: 'offered', label: 'I can take someone along' },
              { value: 'needed', label: 'I am looking for a seat' },
            ]}
            defaultValue={answer.seat ?? 'none'}
          />
          <TextField
            name="from"
            label="Where do you start from?"
            hint="Only if you want to travel with someone. For example, the bus station."
            defaultValue={answer.from}
            width={30}
          />
          <TextField
            name="reach"
            label="How can others reach you about it?"
            hint="A phone number or an email address. Officers who prepare the meeting see this with your name, and others only if you tick the box below."
            defaultValue={answer.reach}
            width={30}
          />
          <CheckboxField
            name="shown"
            label={currentWording('seat-shown')}
            defaultChecked={answer.shown}
          />
        </>
      )}
      <SubmitButton>Save this</SubmitButton>
    </CheckedForm>
  )
}
