'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { mostNewsWords, writeStatementNewsForm } from '@/lib/movement/statements/news/forms'

type Props = {
  action: FormAction
  number: number
  news?: { revision: number; subject: string; text: string }
}

/** The one letter to those who asked for news of a statement. */
export function StatementNewsForm({ action, number, news }: Props) {
  return (
    <CheckedForm action={action} schema={writeStatementNewsForm} long>
      <Hidden name="number" value={number} />
      <Hidden name="revision" value={news?.revision ?? 0} />
      <TextField name="subject" label="Subject" width="full" defaultValue={news?.subject} />
      <TextArea
        name="text"
        label="Text"
        hint="You can use Markdown: a blank line between paragraphs, **bold**, - for lists."
        rows={10}
        defaultValue={news?.text}
        limit={{ words: mostNewsWords }}
      />
      <SubmitButton variant={news ? 'secondary' : 'primary'}>
        {news ? 'Save, and ask a second officer again' : 'Ask a second officer to confirm it'}
      </SubmitButton>
    </CheckedForm>
  )
}
