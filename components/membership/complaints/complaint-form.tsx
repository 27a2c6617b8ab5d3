'use client'

import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { CheckedForm } from '@/components/forms/checked-form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { complaintKinds } from '@/lib/membership/complaints/complaint-kinds'
import { complaintForm, mostComplaintCharacters } from '@/lib/membership/complaints/forms'

type Props = {
  action: FormAction
  officers: { value: string; label: string }[]
  name?: string
  email?: string
}

export function ComplaintForm({ action, officers, name, email }: Props) {
  return (
    <CheckedForm action={action} schema={complaintForm}>
      <RadioGroup
        name="kind"
        legend="What is it about?"
        options={Object.entries(complaintKinds).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="words"
        label="What happened?"
        hint="Say what, when and where, who was there, and what you would like us to do. Leave out what you do not need to say about other people."
        rows={10}
        limit={{ characters: mostComplaintCharacters }}
      />
      {officers.length > 0 && (
        <CheckboxGroup
          name="officers"
          legend="Is it about one of our officers? (optional)"
          hint="The officers you tick cannot see your complaint here, or that there is one."
          options={officers}
        />
      )}
      <RadioGroup
        name="mayBeNamed"
        legend="If this leads to a case about a member, may we tell them it was you who complained?"
        hint="They see all the evidence either way. What happened may show them who you are."
        options={[
          { value: 'yes', label: 'Yes, you may' },
          { value: 'no', label: 'No, please do not' },
        ]}
      />
      <TextField name="name" label="Your name" autoComplete="name" width={30} defaultValue={name} />
      <TextField
        name="email"
        label="Your email address"
        hint="We acknowledge your complaint there, and answer it"
        type="email"
        autoComplete="email"
        width={30}
        spellCheck={false}
        defaultValue={email}
      />
      <SubmitButton>Send your complaint</SubmitButton>
    </CheckedForm>
  )
}
