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
  const all = options.map((option) =>
    typeof option === 'string' ? { value: option, label: option } : option,
  )
  const wordsOf = (value: string) => all.find((option) => option.value === value)?.label ?? value
  return (
    <Labelled field={field} label={label} hint={hint} saved={field.saved && wordsOf(field.saved)}>
      <select {...field.box(hint)} defaultValue={field.value} className="box max-w-[28rem]">
        <option value="">{placeholder ?? 'Choose one'}</option>
        {all.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
