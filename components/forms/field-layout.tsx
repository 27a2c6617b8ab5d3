'use client'

import type { ReactNode } from 'react'
import type { FormField } from './form-context'

/** Every field is laid out alike: label, hint, error, then the box. */
export function FieldFrame({ error, children }: { error?: string; children: ReactNode }) {
  return (
    <div data-field className={error ? 'border-l-4 border-crimson pl-4' : undefined}>
      {children}
    </div>
  )
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-hint`} className="mb-1 max-w-[60ch] text-ink-soft text-sm">
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children?: string }) {
  if (!children) return null
  return (
    <p id={`${id}-error`} className="mb-1 font-bold text-crimson">
      <span>Error:</span> {children}
    </p>
  )
}

/** Beside an answer: what was saved after the form was opened, for whoever has to choose. */
export function SavedNow({ id, children }: { id: string; children?: string }) {
  if (children === undefined) return null
  return (
    <p
      id={`${id}-saved`}
      className="mt-2 max-w-[44rem] whitespace-pre-wrap break-words border-highlight border-l-8 bg-highlight-tint p-3"
    >
      <strong>Saved now:</strong> {children || 'nothing'}
    </p>
  )
}

type LabelledProps = {
  field: FormField
  label: ReactNode
  hint?: ReactNode
  /** What was saved meanwhile, in words, where its value is none. */
  saved?: string
  children: ReactNode
}

export function Labelled({ field, label, hint, saved = field.saved, children }: LabelledProps) {
  return (
    <FieldFrame error={field.error}>
      <label htmlFor={field.id} className="mb-1 block w-fit font-bold">
        {label}
      </label>
      {hint && <Hint id={field.id}>{hint}</Hint>}
      <FieldError id={field.id}>{field.error}</FieldError>
      {children}
      <SavedNow id={field.id}>{saved}</SavedNow>
    </FieldFrame>
  )
}
