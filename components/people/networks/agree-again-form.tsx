'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { currentVersion, currentWording } from '@/lib/people/members/wordings'
import { agreeAgainForm } from '@/lib/people/networks/convenors/forms'

type Props = { action: FormAction; membershipId: string }

/** Asks somebody who joined under older words whether they agree to those of today. */
export function AgreeAgainForm({ action, membershipId }: Props) {
  return (
    <CheckedForm action={action} schema={agreeAgainForm}>
      <CheckboxField
        name="consent"
        value={String(currentVersion('network'))}
        label={currentWording('network')}
      />
      <SubmitButton variant="secondary">Agree to these words</SubmitButton>
      <Hidden name="membershipId" value={membershipId} />
    </CheckedForm>
  )
}
