'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { answerForm } from '@/lib/membership/join/forms'

export function AnswerForm({ action }: { action: FormAction }) {
  return (
    <CheckedForm action={action} schema={answerForm}>
      <TextArea name="answer" label="Your answer" limit={{ characters: 3000 }} />
      <SubmitButton>Send your answer</SubmitButton>
    </CheckedForm>
  )
}
