'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { declineSignatureForm } from '@/lib/movement/statements/forms'

type Props = {
  action: FormAction
  number: number
  signatureId: string
  /** We still have their address, so they hear why. */
  canBeTold: boolean
}

/** A signature that does not belong there, and why. */
export function DeclineSignatureForm({ action, number, signatureId, canBeTold }: Props) {
  return (
    <CheckedForm action={action} schema={declineSignatureForm}>
      <Hidden name="number" value={number} />
      <Hidden name="signatureId" value={signatureId} />
      <TextField
        name="why"
        label="Why?"
        hint={
          canBeTold
            ? 'We email them this.'
            : 'We no longer have their address, so they will not hear it.'
        }
        width="full"
      />
      <SubmitButton variant="warning">Decline this signature</SubmitButton>
    </CheckedForm>
  )
}
