'use client'

import { createContext, useContext } from 'react'
import type { FormState } from '@/lib/kernel/forms'

/** What the fields of a form need to know of it. Outside a form they fall back to an untouched one. */
export type FormView = {
  /** Prefix of every id in this form, so that two forms can share a page. */
  id: string
  errors: FormState['errors']
  values: FormState['values']
  /** The form came back from the server: what is missing in `values` was left empty by the person. */
  returned: boolean
  pending: boolean
  /** What was saved after the form was opened, where something was. */
  savedMeanwhile?: FormState['savedMeanwhile']
}

export const FormContext = createContext<FormView>({
  id: 'form',
  errors: {},
  values: {},
  returned: false,
  pending: false,
})

/** One field's view of its form: its id, its error, and what to show in it. */
export function useField(name: string, defaultValue: string | string[] = '') {
  const form = useContext(FormContext)
  const value = form.values[name] ?? (form.returned ? '' : defaultValue)
  const error = form.errors[name]
  const id = `${form.id}-${name}`
  const one = typeof value === 'string' ? value : (value[0] ?? '')
  const newer = form.savedMeanwhile && (form.savedMeanwhile[name] ?? '')
  const saved = newer === one ? undefined : newer
  const describedBy = (hint: unknown) =>
    [hint && `${id}-hint`, error && `${id}-error`, saved !== undefined && `${id}-saved`]
      .filter(Boolean)
      .join(' ') || undefined
  return {
    id,
    error,
    value: one,
    values: typeof value === 'string' ? (value === '' ? [] : [value]) : value,
    /** What was saved meanwhile, where it is not what stands in the box. */
    saved,
    describedBy,
    /** What its box carries, whatever kind of box it is. */
    box: (hint: unknown) => ({
      id,
      name,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': describedBy(hint),
    }),
  }
}

export type FormField = ReturnType<typeof useField>
