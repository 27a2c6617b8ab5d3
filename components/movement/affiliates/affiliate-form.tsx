'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'
import {
  askToAffiliateForm,
  changeOwnAffiliateForm,
  mostAboutWords,
  mostRulesWords,
} from '@/lib/movement/affiliates/forms'
import { agreedBy } from '@/lib/movement/statements/states'

type Told = {
  about: string
  website: string | null
  rules: string | null
  isNamed: boolean
  contact: { name: string; office: string }
}

type Props = {
  action: FormAction
  token: string
  /** What they agree to, word for word. */
  named: string
  /** What its contact told us before, to be changed. Without it an organisation asks to affiliate. */
  told?: Told
}

/** An organisation says who it is. Its name, its decision and its members are asked once, when it asks to affiliate. */
export function AffiliateForm({ action, token, named, told }: Props) {
  return (
    <CheckedForm action={action} schema={told ? changeOwnAffiliateForm : askToAffiliateForm} long>
      <Hidden name="token" value={token} />
      {!told && (
        <TextField
          name="name"
          label="Name of the organisation"
          hint="As it is to show on the list."
          autoComplete="organization"
          width="full"
        />
      )}
      <TextArea
        name="about"
        label="Who are you?"
        hint="In two or three sentences. Plain text."
        rows={4}
        defaultValue={told?.about}
        limit={{ words: mostAboutWords }}
      />
      <TextField
        name="website"
        label="Website (optional)"
        hint="For example, https://example.org"
        type="url"
        width={30}
        defaultValue={told?.website ?? undefined}
      />
      {!told && (
        <TextField
          name="members"
          label="How many members do you have?"
          hint="For example, 120"
          inputMode="numeric"
          width={6}
        />
      )}
      <TextArea
        name="rules"
        label="How do you decide, and by what rules?"
        hint="Paste your rules or your constitution. Only our officers read this."
        rows={8}
        defaultValue={told?.rules ?? undefined}
        limit={{ words: mostRulesWords }}
      />
      {!told && (
        <>
          <SelectField
            name="agreedBy"
            label="Who decided to affiliate?"
            options={Object.entries(agreedBy).map(([value, words]) => ({
              value,
              label: capital(words),
            }))}
          />
          <DateField
            name="agreedOn"
            legend="Date of the decision"
            hint="Only our officers see who decided it and when."
          />
        </>
      )}
      <Fieldset legend="Its contact">
        <div className="form">
          <TextField
            name="contactName"
            label="Your name"
            autoComplete="name"
            width={30}
            defaultValue={told?.contact.name}
          />
          <TextField
            name="office"
            label="Your office in it"
            hint="For example, Branch secretary. Only our officers see your name, office and address."
            autoComplete="organization-title"
            width={30}
            defaultValue={told?.contact.office}
          />
        </div>
      </Fieldset>
      <CheckboxField name="named" label={named} defaultChecked={told?.isNamed} />
      <SubmitButton>{told ? 'Save these changes' : 'Send this request'}</SubmitButton>
    </CheckedForm>
  )
}
