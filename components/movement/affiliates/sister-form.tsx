'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Fieldset } from '@/components/forms/fieldset'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { addSisterForm, changeSisterForm } from '@/lib/movement/affiliates/sisters/forms'
import { sisterKinds } from '@/lib/movement/affiliates/sisters/states'

type Props = {
  action: FormAction
  sister?: {
    id: string
    name: string
    kind: string
    website: string | null
    office: string
    contact: { name: string; email: string; phone: string }
  }
}

/** A union or a society that we work with, and whom one reaches there. */
export function SisterForm({ action, sister }: Props) {
  return (
    <CheckedForm action={action} schema={sister ? changeSisterForm : addSisterForm} long>
      {sister && <Hidden name="sisterId" value={sister.id} />}
      <TextField
        name="name"
        label="Name of the organisation"
        width="full"
        autoComplete="off"
        defaultValue={sister?.name}
      />
      <SelectField
        name="kind"
        label="What is it?"
        options={Object.entries(sisterKinds).map(([value, label]) => ({ value, label }))}
        defaultValue={sister?.kind}
      />
      <TextField
        name="website"
        label="Website (optional)"
        hint="For example, https://example.org"
        type="url"
        width={30}
        defaultValue={sister?.website ?? undefined}
      />
      <Fieldset legend="Who we reach there">
        <div className="form">
          <TextField
            name="office"
            label="Their office"
            hint="For example, Regional secretary"
            width={30}
            autoComplete="off"
            defaultValue={sister?.office}
          />
          <TextField
            name="contactName"
            label="Their name (optional)"
            hint="Leave it empty where the office’s own address is enough."
            width={30}
            autoComplete="off"
            defaultValue={sister?.contact.name}
          />
          <TextField
            name="email"
            label="Email address"
            type="email"
            width={30}
            autoComplete="off"
            spellCheck={false}
            defaultValue={sister?.contact.email}
          />
          <TextField
            name="phone"
            label="Phone (optional, if there is an email address)"
            type="tel"
            width={20}
            autoComplete="off"
            defaultValue={sister?.contact.phone}
          />
        </div>
      </Fieldset>
      <SubmitButton>{sister ? 'Save these changes' : 'Add this contact'}</SubmitButton>
    </CheckedForm>
  )
}
