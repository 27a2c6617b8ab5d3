'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { commentOnStatementForm, mostCommentWords } from '@/lib/movement/statements/forms'

/** Whoever has a link says what they think of the draft. */
export function StatementCommentForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <CheckedForm action={action} schema={commentOnStatementForm}>
      <Hidden name="token" value={token} />
      <TextField name="name" label="Your name" autoComplete="name" width={30} />
      <TextField
        name="organisation"
        label="Your organisation"
        autoComplete="organization"
        width={30}
      />
      <TextArea name="comment" label="Comment" rows={5} limit={{ words: mostCommentWords }} />
      <SubmitButton>Send this comment</SubmitButton>
    </CheckedForm>
  )
}
