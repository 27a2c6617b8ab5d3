'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { endorsementGuideForm, mostGuideWords } from '@/lib/movement/outside-elections/forms'

type Props = { action: FormAction; number: number; text?: string; promoter?: string }

/** How to vote for whom we endorse, and who promotes the page. */
export function EndorsementGuideForm({ action, number, text, promoter }: Props) {
  return (
    <CheckedForm action={action} schema={endorsementGuideForm} long>
      <Hidden name="number" value={number} />
      <TextArea
        name="text"
        label="How to vote"
        hint="Everyone reads this under the names. Say when and how to vote, and in which order to rank people, if you suggest one. You can use Markdown."
        rows={10}
        defaultValue={text}
        limit={{ words: mostGuideWords }}
      />
      <TextField
        name="promoter"
        label="Who promotes this page: name and postal address (optional)"
        hint="If it campaigns in a public election, the law may ask for this (Elections Act 2022). We cannot tell you whether it does: ask the Electoral Commission."
        width="full"
        defaultValue={promoter}
      />
      <SubmitButton variant="secondary">Ask a second officer to confirm it</SubmitButton>
    </CheckedForm>
  )
}
