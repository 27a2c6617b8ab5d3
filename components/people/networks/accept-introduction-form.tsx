'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { acceptIntroductionForm } from '@/lib/people/networks/introduction-forms'
import { SharesField } from './shares-field'

type Props = { action: FormAction; introductionId: string; hasPhone: boolean }

/** Says yes to a request, and what the other gets. */
export function AcceptIntroductionForm({ action, introductionId, hasPhone }: Props) {
  return (
    <CheckedForm action={action} schema={acceptIntroductionForm}>
      <Hidden name="introductionId" value={introductionId} />
      <SharesField
        legend="What do you share with them?"
        hint="You can stop sharing at any time."
        hasPhone={hasPhone}
      />
      <SubmitButton>Say yes and share</SubmitButton>
    </CheckedForm>
  )
}
