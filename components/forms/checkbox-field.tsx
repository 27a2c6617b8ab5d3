'use client'

import type { ReactNode } from 'react'
import { Choice } from './choice'
import { FieldError, FieldFrame, SavedNow } from './field-layout'
import { useField } from './form-context'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What is sent when it is ticked; nothing is sent when it is not. */
  value?: string
  defaultChecked?: boolean
}

/** One tick of its own: an agreement, a consent. Never ticked for somebody. */
export function CheckboxField({ name, label, hint, value = 'yes', defaultChecked }: Props) {
  const field = useField(name, defaultChecked ? value : '')
  return (
    <FieldFrame error={field.error}>
      <FieldError id={field.id}>{field.error}</FieldError>
      <Choice
        type="checkbox"
        name={name}
        id={field.id}
        value={value}
        label={label}
        hint={hint}
        checked={field.value === value}
        error={field.error}
        describedBy={field.describedBy(false)}
      />
      <SavedNow id={field.id}>
        {field.saved && (field.saved === value ? 'ticked' : 'not ticked')}
      </SavedNow>
    </FieldFrame>
  )
}
