'use client'

import { ChoiceGroup, type ChoiceGroupProps } from './choice-group'
import { useField } from './form-context'

type Props = ChoiceGroupProps & { defaultValue?: string[] }

/** Choose any number. Sent as a list under one name. */
export function CheckboxGroup({ defaultValue = [], ...group }: Props) {
  const field = useField(group.name, defaultValue)
  return <ChoiceGroup {...group} type="checkbox" field={field} chosen={field.values} />
}
