'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { recordNominationForm } from '@/lib/movement/outside-elections/forms'

type Props = {
  action: FormAction
  number: number
  candidates: readonly { id: string; name: string }[]
  example: { day: string; month: string; year: string }
}

/** A local party has nominated a candidate, and where we know it from. */
export function RecordNominationForm({ action, number, candidates, example }: Props) {
  return (
    <CheckedForm action={action} schema={recordNominationForm}>
      <Hidden name="number" value={number} />
      <SelectField
        name="candidateId"
        label="Candidate"
        options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Choose a candidate"
      />
      <TextField name="nominatedBy" label="Local party that nominated them" width={30} />
      <DateField
        name="nominatedOn"
        legend="When did it decide?"
        hint={`For example, ${example.day} ${example.month} ${example.year}`}
      />
      <TextField
        name="source"
        label="Where do you know it from?"
        hint="Everyone can read this. For example, its own website"
        width="full"
      />
      <SubmitButton variant="secondary">Record this nomination</SubmitButton>
    </CheckedForm>
  )
}
