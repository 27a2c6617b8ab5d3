'use client'

import { Fragment, type ReactNode } from 'react'
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
  const inWords = (value: string) => {
    const label = options.find((option) => option.value === value)?.label
    return typeof label === 'string' ? label : value
  }
  return (
    <Fieldset
      id={field.id}
      legend={legend}
      hint={hint}
      error={field.error}
      describedBy={field.describedBy(hint)}
      size={size}
      saved={field.saved && inWords(field.saved)}
    >
      <div className="space-y-3 pt-1">
        {options.map((option, place) => (
          <Fragment key={option.value}>
            {option.under && option.under !== options[place - 1]?.under && (
              <p className="pt-2 font-bold text-sm">{option.under}</p>
            )}
            <Choice
              {...option}
              type={type}
              name={name}
              id={`${field.id}-${option.value}`}
              checked={chosen.includes(option.value)}
            />
          </Fragment>
        ))}
      </div>
    </Fieldset>
  )
}
