'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { currentVersion, currentWording } from '@/lib/people/members/wordings'
import { offerToConveneForm } from '@/lib/people/networks/convenors/forms'

type Props = { action: FormAction; membershipId: string }

/** A member offers to convene their network, and agrees to be named. */
export function OfferToConveneForm({ action, membershipId }: Props) {
  return (
    <CheckedForm action={action} schema={offerToConveneForm}>
      <CheckboxField
        name="consent"
        value={String(currentVersion('network-convenor'))}
        label={currentWording('network-convenor')}
      />
      <SubmitButton>Offer to be a convenor</SubmitButton>
      <Hidden name="membershipId" value={membershipId} />
    </CheckedForm>
  )
}
