'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { signAsPersonForm } from '@/lib/movement/statements/forms'

type Props = {
  action: FormAction
  token: string
  place: { name: string; names: readonly string[] }
  /** What they agree to, word for word. News can be asked for until it has gone. */
  wordings: { named: string; news?: string }
}

/** Whoever has proved their address signs for themselves, and says how the name shows. */
export function SignAsPersonForm({ action, token, place, wordings }: Props) {
  return (
    <CheckedForm action={action} schema={signAsPersonForm}>
      <Hidden name="token" value={token} />
      <RadioGroup
        name="shows"
        legend="How does your name show?"
        hint={wordings.named}
        options={[
          { value: 'name', label: 'My name' },
          {
            value: 'office',
            label: 'My name and office',
            hint: 'An officer checks it before it shows.',
            content: (
              <div className="form">
                <TextField
                  name="office"
                  label="Your office"
                  hint="For example, Councillor, Gateshead"
                  width={30}
                />
              </div>
            ),
          },
          {
            value: 'constituency',
            label: `My name and ${place.name}`,
            content: (
              <div className="form">
                <SelectField
                  name="constituency"
                  label={`Your ${place.name}`}
                  options={place.names.map((name) => ({ value: name, label: name }))}
                />
              </div>
            ),
          },
          {
            value: 'counted',
            label: 'Not at all: I am only counted',
            hint: 'Then we do not keep your name.',
          },
        ]}
      />
      <TextField
        name="name"
        label="Your full name"
        hint="Leave this empty if you are only counted."
        autoComplete="name"
        width={30}
      />
      {wordings.news && <CheckboxField name="news" label={wordings.news} />}
      <SubmitButton>Sign this statement</SubmitButton>
    </CheckedForm>
  )
}
