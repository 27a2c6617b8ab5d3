'use client'

import type { ReactNode } from 'react'

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

type LabelledProps = { id: string; label: ReactNode; hint?: ReactNode; error?: string }

export function Labelled({ id, label, hint, error }: LabelledProps) {
  return (
    <>
      <label htmlFor={id} className="mb-1 block w-fit font-bold">
        {label}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      <FieldError id={id}>{error}</FieldError>
    </>
  )
}
