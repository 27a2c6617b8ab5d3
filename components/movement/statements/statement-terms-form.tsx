'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import {
  changeStatementForm,
  draftStatementForm,
  mostStatementWords,
} from '@/lib/movement/statements/forms'

type Boxes = { day: string; month: string; year: string }

export type TypedStatement = {
  number: number
  revision: number
  title: string
  text: string
  signUntil: Boxes
  embargo?: Boxes
  embargoTime?: string
}

type Props = { action: FormAction; example: Boxes; statement?: TypedStatement }

/** What a joint statement says, until when it can be signed, and from when on everybody can read it. */
export function StatementTermsForm({ action, example, statement }: Props) {
  return (
    <CheckedForm action={action} schema={statement ? changeStatementForm : draftStatementForm} long>
      {statement && <Hidden name="number" value={statement.number} />}
      {statement && <Hidden name="revision" value={statement.revision} />}
      <TextField name="title" label="Title" width="full" defaultValue={statement?.title} />
      <TextArea
        name="text"
        label="Text"
        hint="You can use Markdown: a blank line between paragraphs, **bold**, - for lists."
        rows={14}
        defaultValue={statement?.text}
        limit={{ words: mostStatementWords }}
      />
      <DateField
        name="signUntil"
        legend="Last day for signing"
        hint={`For example, ${example.day} ${example.month} ${example.year}`}
        defaultValue={statement?.signUntil}
      />
      <RadioGroup
        name="when"
        legend="When can everyone read it?"
        defaultValue={statement && (statement.embargo ? 'later' : 'confirmed')}
        options={[
          { value: 'confirmed', label: 'As soon as two officers have published it' },
          {
            value: 'later',
            label: 'After an embargo',
            hint: 'Two officers fix the text before then. Until it ends only officers and people with a link can read it, and only people with a link can sign it.',
            content: (
              <div className="form">
                <DateField
                  name="embargo"
                  legend="The embargo ends on"
                  defaultValue={statement?.embargo}
                />
                <TextField
                  name="embargoTime"
                  label="At (UK time)"
                  hint="For example, 6am or 18:00"
                  width={6}
                  defaultValue={statement?.embargoTime}
                />
              </div>
            ),
          },
        ]}
      />
      <SubmitButton>{statement ? 'Save these changes' : 'Save as a draft'}</SubmitButton>
    </CheckedForm>
  )
}
