import type { ReactNode } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { type ContactToShare, contactsToShare } from '@/lib/people/networks/introduction-states'

type Props = { legend: ReactNode; hint: ReactNode; has: readonly ContactToShare[] }

/** Which contact details somebody shares. What we do not have, or is somebody else's, is not offered. */
export function SharesField({ legend, hint, has }: Props) {
  const options = has.map((value) => ({ value, label: contactsToShare[value] }))
  return <CheckboxGroup name="shares" legend={legend} hint={hint} options={options} />
}
