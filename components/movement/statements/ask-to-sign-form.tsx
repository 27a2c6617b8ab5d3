'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { askToSignForm } from '@/lib/movement/statements/forms'

type Props = { action: FormAction; slug?: string; link?: string }

/** Whoever wants to sign gives an address, and nothing more before it is proved. */
export function AskToSignForm({ action, slug, link }: Props) {
  return (
    <CheckedForm action={action} schema={askToSignForm}>
      {slug && <Hidden name="slug" value={slug} />}
      {link && <Hidden name="link" value={link} />}
      <TextField
        name="email"
        label="Email address"
        hint="Never shown. We will email you a link to sign with, for yourself or for an organisation."
        type="email"
        autoComplete="email"
        width={30}
        spellCheck={false}
      />
      <SubmitButton>Sign</SubmitButton>
    </CheckedForm>
  )
}
