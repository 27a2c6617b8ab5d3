'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { nameDelegateForm, nameSubstituteForm } from '@/lib/movement/affiliates/delegates/forms'

type Props = {
  action: FormAction
  token: string
  /** Whose place somebody takes until a day. Without it they are a delegate themselves. */
  standsInFor?: string
}

/** The contact of an affiliate names a delegate, or who stands in for one. */
export function NameDelegateForm({ action, token, standsInFor }: Props) {
  return (
    <CheckedForm action={action} schema={standsInFor ? nameSubstituteForm : nameDelegateForm}>
      <Hidden name="token" value={token} />
      {standsInFor && <Hidden name="standsInFor" value={standsInFor} />}
      <TextField
        name="name"
        label={standsInFor ? 'Name of the person who stands in' : 'Their name'}
        autoComplete="off"
        width={30}
      />
      <TextField
        name="email"
        label="Their email address"
        hint="We email them a link. They are named when they have said yes."
        type="email"
        autoComplete="off"
        width={30}
        spellCheck={false}
      />
      {standsInFor && (
        <DateField name="until" legend="They stand in until" hint="For example, 27 3 2027" />
      )}
      <SubmitButton>{standsInFor ? 'Name who stands in' : 'Name this delegate'}</SubmitButton>
    </CheckedForm>
  )
}
