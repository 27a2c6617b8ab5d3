'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { mostClauseCharacters, rewordClauseForm } from '@/lib/movement/outside-elections/forms'

type Props = { action: FormAction; number: number; clauseId: string; text: string }

/** Other words for a clause that candidates are being asked. */
export function RewordClauseForm({ action, number, clauseId, text }: Props) {
  return (
    <CheckedForm action={action} schema={rewordClauseForm}>
      <Hidden name="number" value={number} />
      <Hidden name="clauseId" value={clauseId} />
      <TextArea
        name="text"
        label="New wording"
        hint="Answers stay beside the words that were answered, and candidates who have answered are told."
        rows={3}
        defaultValue={text}
        limit={{ characters: mostClauseCharacters }}
      />
      <SubmitButton variant="secondary">Ask a second officer to change it</SubmitButton>
    </CheckedForm>
  )
}
