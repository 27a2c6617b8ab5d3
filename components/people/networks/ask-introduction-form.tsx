'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import {
  askIntroductionForm,
  mostIntroductionCharacters,
} from '@/lib/people/networks/introduction-forms'
import type { ContactToShare } from '@/lib/people/networks/introduction-states'
import { SharesField } from './shares-field'

type Props = { action: FormAction; membershipId: string; has: readonly ContactToShare[] }

/** Asks another member of the network to be put in touch. */
export function AskIntroductionForm({ action, membershipId, has }: Props) {
  return (
    <CheckedForm action={action} schema={askIntroductionForm}>
      <Hidden name="membershipId" value={membershipId} />
      <TextArea
        name="note"
        label="Your words to them"
        hint="Who you are and why you ask. Only they can read it, and it is deleted if they decline."
        rows={4}
        limit={{ characters: mostIntroductionCharacters }}
      />
      <SharesField
        legend="What do you want to share if they say yes?"
        hint="They cannot see it before then. You can stop sharing at any time."
        has={has}
      />
      <SubmitButton>Ask to be put in touch</SubmitButton>
    </CheckedForm>
  )
}
