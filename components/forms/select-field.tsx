'use client'

import type { ReactNode } from 'react'
import { Labelled } from './field-layout'
import { useField } from './form-context'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  options: readonly (string | { value: string; label: string })[]
  defaultValue?: string
  /** The line that stands there before anything is chosen; sent as an empty answer. */
  placeholder?: string
}

/** Choose one from a long list. A short one is a RadioGroup. */
export function SelectField({ name, label, hint, options, defaultValue, placeholder }: Props) {
  const field = useField(name, defaultValue)
  return (
    <Labelled field={field} label={label} hint={hint}>
      <select {...field.box(hint)} defaultValue={field.value} className="box max-w-[28rem]">
        <option value="">{placeholder ?? 'Choose one'}</option>
        {options.map((option) => {
          const { value, label } =
            typeof option === 'string' ? { value: option, label: option } : option
          return (
            <option key={value} value={value}>
              {label}
            </option>
          )
        })}
      </select>
    </Labelled>
  )
}
