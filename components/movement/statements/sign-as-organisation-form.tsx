'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'
import { signAsOrganisationForm } from '@/lib/movement/statements/forms'
import { agreedBy } from '@/lib/movement/statements/states'

type Props = { action: FormAction; token: string; news?: string }

/** An officer of an organisation signs for it, after its own decision. */
export function SignAsOrganisationForm({ action, token, news }: Props) {
  return (
    <CheckedForm action={action} schema={signAsOrganisationForm}>
      <Hidden name="token" value={token} />
      <TextField
        name="organisation"
        label="Name of the organisation"
        hint="As it is to show on the page."
        autoComplete="organization"
        width="full"
      />
      <TextField
        name="office"
        label="Your office in it"
        hint="For example, Branch secretary. Only our officers see this."
        autoComplete="organization-title"
        width={30}
      />
      <SelectField
        name="agreedBy"
        label="Who decided that it signs?"
        options={Object.entries(agreedBy).map(([value, words]) => ({
          value,
          label: capital(words),
        }))}
      />
      <DateField
        name="agreedOn"
        legend="Date of the decision"
        hint="Everyone can read who decided it and when."
      />
      {news && <CheckboxField name="news" label={news} />}
      <SubmitButton>Sign for this organisation</SubmitButton>
    </CheckedForm>
  )
}
