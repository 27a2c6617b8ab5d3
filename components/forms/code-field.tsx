'use client'

import type { ReactNode } from 'react'
import { FieldFrame, Labelled } from './field-parts'
import { useField } from './form-context'

type Props = { name: string; label: ReactNode; hint?: ReactNode }

/** The six digits from a mail or an authenticator. One box: it can be pasted, and read by the phone. It never comes back. */
export function CodeField({ name, label, hint }: Props) {
  const field = useField(name)
  return (
    <FieldFrame error={field.error}>
      <Labelled id={field.id} label={label} hint={hint} error={field.error} />
      <input
        id={field.id}
        name={name}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(hint)}
        className="box max-w-[11ch] text-xl tabular-nums tracking-[0.15em]"
      />
    </FieldFrame>
  )
}
