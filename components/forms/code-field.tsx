'use client'

import type { ReactNode } from 'react'
import { Labelled } from './field-layout'
import { useField } from './form-context'

type Props = { name: string; label: ReactNode; hint?: ReactNode }

/** The six digits from an email or an authenticator app. One box: it can be pasted, and read by the phone. It never comes back. */
export function CodeField({ name, label, hint }: Props) {
  const field = useField(name)
  return (
    <Labelled field={field} label={label} hint={hint}>
      <input
        {...field.box(hint)}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        className="box code max-w-[11ch] text-xl tabular-nums tracking-[0.15em]"
      />
    </Labelled>
  )
}
