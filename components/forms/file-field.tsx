'use client'

import type { ReactNode } from 'react'
import { FieldFrame, Labelled } from './field-parts'
import { useField } from './form-context'

type Props = { name: string; label: ReactNode; hint?: ReactNode; accept?: string }

/** One file from this device; on a phone, a photo taken now. A browser never fills it in again, so it is sent alone. */
export function FileField({ name, label, hint, accept }: Props) {
  const field = useField(name)
  return (
    <FieldFrame error={field.error}>
      <Labelled id={field.id} label={label} hint={hint} error={field.error} />
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(hint)}
        className="box max-w-[44rem]"
      />
    </FieldFrame>
  )
}
