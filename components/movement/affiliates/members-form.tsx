'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { ownMembersForm } from '@/lib/movement/affiliates/forms'

type Props = { action: FormAction; token: string; hint: string; members?: number; children: string }

/** How many members an affiliate has, from which its fee and its delegates follow. */
export function MembersForm({ action, token, hint, members, children }: Props) {
  return (
    <CheckedForm action={action} schema={ownMembersForm}>
      <Hidden name="token" value={token} />
      <TextField
        name="members"
        label="How many members do you have?"
        hint={hint}
        inputMode="numeric"
        width={6}
        defaultValue={members === undefined ? undefined : String(members)}
      />
      <SubmitButton>{children}</SubmitButton>
    </CheckedForm>
  )
}
