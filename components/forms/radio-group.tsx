'use client'

import { ChoiceGroup, type ChoiceGroupProps } from './choice-group'
import { useField } from './form-context'

type Props = ChoiceGroupProps & { defaultValue?: string }

/** Choose exactly one. */
export function RadioGroup({ defaultValue, ...group }: Props) {
  const field = useField(group.name, defaultValue)
  return <ChoiceGroup {...group} type="radio" field={field} chosen={[field.value]} />
}
