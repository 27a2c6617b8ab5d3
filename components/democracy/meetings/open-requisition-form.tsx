'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { businessWords, openRequisitionForm } from '@/lib/democracy/meetings/requisitions/forms'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  /** Of this form: sent twice, it calls for one meeting. */
  id: string
}

/** What a special meeting is to deal with. */
export function OpenRequisitionForm({ action, id }: Props) {
  return (
    <CheckedForm action={action} schema={openRequisitionForm}>
      <Hidden name="id" value={id} />
      <TextArea
        name="business"
        label="What is the meeting to deal with?"
        hint="Every member can read it, with your name. It cannot be changed once you have sent it."
        rows={6}
        limit={{ words: businessWords }}
      />
      <SubmitButton>Call for this meeting</SubmitButton>
    </CheckedForm>
  )
}
