'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { addCandidateForm } from '@/lib/movement/outside-elections/forms'

type Props = {
  action: FormAction
  number: number
  /** It is public already, so a second officer has to confirm each candidate. */
  isPublic: boolean
}

/** Who is a candidate, and where we can ask them. */
export function AddCandidateForm({ action, number, isPublic }: Props) {
  return (
    <CheckedForm action={action} schema={addCandidateForm}>
      <Hidden name="number" value={number} />
      <TextField name="name" label="Name" hint="Public, with this election." width={30} />
      <TextField
        name="about"
        label="Who they are (optional)"
        hint="Public. For example, branch secretary, and where"
        width="full"
      />
      <TextField
        name="email"
        label="Email address"
        type="email"
        hint="Only officers see it."
        width={30}
      />
      <TextField
        name="contactSource"
        label="Where do you have the address from?"
        hint="We tell them this. For example, from your website"
        width="full"
      />
      {isPublic && (
        <p>A second officer has to confirm it. Then they are public, and we ask them.</p>
      )}
      <SubmitButton variant="secondary">Add this candidate</SubmitButton>
    </CheckedForm>
  )
}
