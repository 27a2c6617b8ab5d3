'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { type Network, organisation } from '@/lib/organisation'
import { currentVersion, currentWording } from '@/lib/people/members/wordings'
import { networkForm } from '@/lib/people/networks/network-form'

type Props = { action: FormAction; open: readonly Network[] }

/** Joining one network, with a consent of its own. */
export function NetworkJoinForm({ action, open }: Props) {
  return (
    <CheckedForm action={action} schema={networkForm}>
      <RadioGroup
        name="network"
        legend="Which network do you want to join?"
        hint="You say who you are. Nobody asks for proof."
        options={open.map((network) => ({
          value: network,
          label: organisation.networks[network].name,
          hint: `For ${organisation.networks[network].forWhom}`,
        }))}
      />
      <CheckboxField
        name="consent"
        value={String(currentVersion('network'))}
        label={currentWording('network')}
      />
      <CheckboxField
        name="shown"
        label="I agree that the other members of this network may see that I am in it (optional)"
        hint="Under the name we call you by. After joining you can choose another name, and what else they see."
      />
      <SubmitButton>Join this network</SubmitButton>
    </CheckedForm>
  )
}
