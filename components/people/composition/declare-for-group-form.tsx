'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { type Group, type Network, organisation } from '@/lib/organisation'
import { declareCompositionForm } from '@/lib/people/composition/composition-forms'
import {
  type CompositionDeclared,
  compositionVersion,
  compositionWordings,
} from '@/lib/people/composition/composition-rules'

type Props = {
  action: FormAction
  group: Group
  declarable: readonly Network[]
  own: CompositionDeclared
}

/** What a member of a group declares for its composition, each with how it may show. */
export function DeclareForGroupForm({ action, group, declarable, own }: Props) {
  return (
    <CheckedForm action={action} schema={declareCompositionForm}>
      <Hidden name="group" value={group} />
      {declarable.map((network) => (
        <RadioGroup
          key={network}
          name={`declare-${network}`}
          legend={`I am ${organisation.networks[network].member}`}
          options={[
            { value: 'none', label: 'I declare nothing here' },
            { value: 'count', label: 'Count it, without my name' },
            { value: 'name', label: 'Count it, and show it to members beside my name' },
          ]}
          defaultValue={own.find(({ declared }) => declared === network)?.shown ?? 'none'}
        />
      ))}
      <CheckboxField
        name="consent"
        value={String(compositionVersion)}
        label={compositionWordings.at(-1)!}
      />
      <SubmitButton>Save what I declare</SubmitButton>
    </CheckedForm>
  )
}
