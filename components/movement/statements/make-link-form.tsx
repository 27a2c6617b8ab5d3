'use client'

import { useContext } from 'react'
import { CheckedForm } from '@/components/forms/checked-form'
import { FormContext } from '@/components/forms/form-context'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { makeStatementLinkForm } from '@/lib/movement/statements/forms'

/** Makes the link of one organisation, and shows it this once. */
export function MakeLinkForm({ action, number }: { action: FormAction; number: number }) {
  return (
    <CheckedForm action={action} schema={makeStatementLinkForm}>
      <Hidden name="number" value={number} />
      <TextField
        name="forWhom"
        label="Who is the link for?"
        hint="For example, Cumbria Tenants’ Union. Only officers see this."
        width={30}
      />
      <SubmitButton variant="secondary">Make a link</SubmitButton>
      <NewLink />
    </CheckedForm>
  )
}

function NewLink() {
  const { shownOnce } = useContext(FormContext).values
  if (typeof shownOnce !== 'string') return null
  return (
    <div role="status" className="flow border-3 border-ink bg-card p-5 [--flow:0.75rem]">
      <h3 className="text-lg">Copy this link now</h3>
      <p className="break-all">
        <code>{shownOnce}</code>
      </p>
      <p>
        Send it to them yourself. We keep no copy that could be read, so it is shown this once.
        Anyone who has it can read the statement until you withdraw the link.
      </p>
    </div>
  )
}
