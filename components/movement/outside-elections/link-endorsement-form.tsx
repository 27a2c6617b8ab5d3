'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { linkEndorsementForm } from '@/lib/movement/outside-elections/forms'

type Props = {
  action: FormAction
  number: number
  ballots: readonly { slug: string; title: string }[]
}

/** Which ballot of our members decides whom we endorse, and how many have to vote in it. */
export function LinkEndorsementForm({ action, number, ballots }: Props) {
  return (
    <CheckedForm action={action} schema={linkEndorsementForm}>
      <Hidden name="number" value={number} />
      <SelectField
        name="endorsement"
        label="Which ballot decides who we endorse?"
        options={ballots.map(({ slug, title }) => ({ value: slug, label: title }))}
        placeholder="Choose a ballot"
      />
      <TextField
        name="leastTurnout"
        label="What percentage of the members on its roll must vote? (optional)"
        hint="If fewer vote, we endorse nobody. For example, 30"
        width={4}
      />
      <SubmitButton variant="secondary">Let this ballot decide</SubmitButton>
    </CheckedForm>
  )
}
