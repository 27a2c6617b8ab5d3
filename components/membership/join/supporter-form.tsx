'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { supporterForm } from '@/lib/membership/join/forms'
import { currentVersion, currentWording } from '@/lib/people/members/wordings'

type Props = { action: FormAction; name?: string; button?: string }

export function SupporterForm({ action, name, button = 'Become a supporter' }: Props) {
  return (
    <CheckedForm action={action} schema={supporterForm}>
      <TextField name="name" label="Your name" autoComplete="name" width={30} defaultValue={name} />
      <CheckboxField
        name="wantsNews"
        label={currentWording('supporter-news')}
        value={String(currentVersion('supporter-news'))}
      />
      <SubmitButton>{button}</SubmitButton>
    </CheckedForm>
  )
}
