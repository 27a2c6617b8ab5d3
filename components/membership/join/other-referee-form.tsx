'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Fieldset } from '@/components/forms/fieldset'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { replaceRefereeForm } from '@/lib/membership/join/forms'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Props = { action: FormAction; referenceId: string; place: string }

/** Names another member in the place of a referee who cannot give the reference. */
export function OtherRefereeForm({ action, referenceId, place }: Props) {
  return (
    <CheckedForm action={action} schema={replaceRefereeForm}>
      <Hidden name="referenceId" value={referenceId} />
      <Fieldset legend={`Name another ${place}`} size="large">
        <TextField name="name" label={`Name of your new ${place}`} width={30} />
        <TextField
          name="contact"
          label={`Email address or membership number of your new ${place}`}
          hint={`The address they use with us, or a number like ${memberNumberInWords(42)}.`}
          width={30}
          spellCheck={false}
        />
      </Fieldset>
      <SubmitButton>Ask this {place}</SubmitButton>
    </CheckedForm>
  )
}
