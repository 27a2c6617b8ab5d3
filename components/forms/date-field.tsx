'use client'

import { type ReactNode, useContext } from 'react'
import { Fieldset } from './fieldset'
import { FormContext, useField } from './form-context'

type Props = {
  /** The boxes are called `${name}Day`, `${name}Month`, `${name}Year`; an error may be at any of them or at `name`. */
  name: string
  legend: ReactNode
  hint?: ReactNode
  defaultValue?: { day?: string; month?: string; year?: string }
  /** A date of birth may be filled in by the browser. */
  birthday?: boolean
}

export function DateField({ name, legend, hint, defaultValue, birthday }: Props) {
  const { errors, values, savedMeanwhile } = useContext(FormContext)
  const field = useField(name)
  const inBoxes = (boxes: Record<string, unknown>) =>
    ['Day', 'Month', 'Year']
      .map((part) => boxes[`${name}${part}`] ?? '')
      .join(' ')
      .trim()
  const saved = savedMeanwhile && inBoxes(savedMeanwhile)
  const part = ['Day', 'Month', 'Year'].find((part) => errors[`${name}${part}`])
  const error = field.error ?? (part && errors[`${name}${part}`])
  const describedBy = [hint && `${field.id}-hint`, error && `${field.id}-error`]
    .filter(Boolean)
    .join(' ')
  const wrong = (box: string) => Boolean(field.error) || part === box
  return (
    <Fieldset
      id={field.id}
      legend={legend}
      hint={hint}
      error={error}
      describedBy={describedBy}
      saved={saved === inBoxes(values) ? undefined : saved}
    >
      <div className="flex flex-wrap gap-5">
        <Box
          name={`${name}Day`}
          label="Day"
          wrong={wrong('Day')}
          value={defaultValue?.day}
          complete={birthday ? 'bday-day' : undefined}
        />
        <Box
          name={`${name}Month`}
          label="Month"
          wrong={wrong('Month')}
          value={defaultValue?.month}
          complete={birthday ? 'bday-month' : undefined}
        />
        <Box
          name={`${name}Year`}
          label="Year"
          wrong={wrong('Year')}
          value={defaultValue?.year}
          complete={birthday ? 'bday-year' : undefined}
          wide
        />
      </div>
    </Fieldset>
  )
}

type BoxProps = {
  name: string
  label: string
  wrong: boolean
  value?: string
  complete?: string
  wide?: boolean
}

function Box({ name, label, wrong, value, complete, wide }: BoxProps) {
  const field = useField(name, value)
  return (
    <div className={wide ? 'w-24' : 'w-16'}>
      <label htmlFor={field.id} className="mb-1 block">
        {label}
      </label>
      <input
        id={field.id}
        name={name}
        inputMode="numeric"
        autoComplete={complete}
        defaultValue={field.value}
        aria-invalid={wrong || undefined}
        className="box"
      />
    </div>
  )
}
