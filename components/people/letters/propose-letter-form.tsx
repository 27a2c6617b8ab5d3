'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { proposeLetterForm } from '@/lib/people/letters/forms'

type Props = { action: FormAction; number: number; notice: boolean }

/** Asks a second officer to read the letter, and says when it goes. */
export function ProposeLetterForm({ action, number, notice }: Props) {
  return (
    <CheckedForm action={action} schema={proposeLetterForm}>
      <Hidden name="number" value={String(number)} />
      <Hidden name="notice" value={notice ? 'yes' : 'no'} />
      <RadioGroup
        name="when"
        legend="When should it go out?"
        options={[
          { value: 'confirmed', label: 'As soon as a second officer has confirmed it' },
          {
            value: 'later',
            label: 'On a date that I choose',
            content: (
              <div className="form">
                <DateField name="sendOn" legend="Date" />
                <TextField
                  name="sendTime"
                  label="Time"
                  hint="For example, 6pm or 18:00"
                  width={6}
                />
              </div>
            ),
          },
        ]}
      />
      {notice && (
        <CheckboxField
          name="plain"
          label="It is a notice of a meeting or a vote and carries no campaigning. Nobody can stop notices, so they must not."
        />
      )}
      <SubmitButton>Ask a second officer to confirm it</SubmitButton>
    </CheckedForm>
  )
}
