'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { acceptIntroductionForm } from '@/lib/people/networks/introduction-forms'
import type { ContactToShare } from '@/lib/people/networks/introduction-states'
import { SharesField } from './shares-field'

type Props = { action: FormAction; introductionId: string; has: readonly ContactToShare[] }

/** Says yes to a request, and what the other gets. */
export function AcceptIntroductionForm({ action, introductionId, has }: Props) {
  return (
    <CheckedForm action={action} schema={acceptIntroductionForm}>
      <Hidden name="introductionId" value={introductionId} />
      <SharesField
        legend="What do you share with them?"
        hint="You can stop sharing at any time."
        has={has}
      />
      <SubmitButton>Say yes and share</SubmitButton>
    </CheckedForm>
  )
}
