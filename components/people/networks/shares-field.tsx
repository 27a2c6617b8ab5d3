import type { ReactNode } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { contactsToShare } from '@/lib/people/networks/introduction-states'

type Props = { legend: ReactNode; hint: ReactNode; hasPhone: boolean }

/** Which contact details somebody shares. A number that we do not have is not offered. */
export function SharesField({ legend, hint, hasPhone }: Props) {
  const options = Object.entries(contactsToShare)
    .filter(([value]) => value !== 'phone' || hasPhone)
    .map(([value, label]) => ({ value, label }))
  return <CheckboxGroup name="shares" legend={legend} hint={hint} options={options} />
}
