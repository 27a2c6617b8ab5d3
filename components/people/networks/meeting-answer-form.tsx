'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { answerMeetingForm, mostNeedsCharacters } from '@/lib/people/networks/meetings/forms'

type Props = {
  action: FormAction
  meetingId: string
  answer?: { comes: boolean; needs: string }
  keptDays: number
}

/** Whether a member comes to a meeting of their network, and what they need for it. */
export function MeetingAnswerForm({ action, meetingId, answer, keptDays }: Props) {
  return (
    <CheckedForm action={action} schema={answerMeetingForm}>
      <Hidden name="meetingId" value={meetingId} />
      <RadioGroup
        name="comes"
        legend="Are you coming?"
        options={[
          { value: 'yes', label: 'Yes, I am coming' },
          { value: 'no', label: 'No, I cannot come' },
        ]}
        defaultValue={answer && (answer.comes ? 'yes' : 'no')}
      />
      <TextArea
        name="needs"
        label="What do you need to take part? (optional)"
        hint={`For example, a step-free way in, or captions. The convenors read it without your name, and we delete it ${keptDays} days after the meeting.`}
        rows={3}
        defaultValue={answer?.needs}
        limit={{ characters: mostNeedsCharacters }}
      />
      <SubmitButton>Save my answer</SubmitButton>
    </CheckedForm>
  )
}
