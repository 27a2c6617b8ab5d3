'use client'

import type { ReactNode } from 'react'
import { Choice, type Option } from './choice'
import { Fieldset } from './fieldset'
import type { FormField } from './form-context'

export type ChoiceGroupProps = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  options: readonly Option[]
  size?: 'plain' | 'large'
}

type Props = ChoiceGroupProps & {
  type: 'radio' | 'checkbox'
  field: FormField
  chosen: readonly string[]
}

/** The options of one question, and which of them are chosen. */
export function ChoiceGroup({ type, name, legend, hint, options, size, field, chosen }: Props) {
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
            type={type}
            name={name}
            id={`${field.id}-${option.value}`}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}
