'use client'

import type { ReactNode } from 'react'
import { Fieldset } from './fieldset'
import { useField } from './form-context'
import { Choice, type Option } from './radio-group'

type Props = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  options: readonly Option[]
  defaultValue?: string[]
  size?: 'plain' | 'large'
}

/** Choose any number. Sent as a list under one name. */
export function CheckboxGroup({ name, legend, hint, options, defaultValue = [], size }: Props) {
  const field = useField(name, defaultValue)
  return (
    <Fieldset
      id={field.id}
      legend={legend}
      hint={hint}
      error={field.error}
      describedBy={field.describedBy(hint)}
      size={size}
    >
      <div className="space-y-3 pt-1">
        {options.map((option) => (
          <Choice
            key={option.value}
            {...option}
            type="checkbox"
            name={name}
            id={`${field.id}-${option.value}`}
            checked={field.values.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}
