'use client'

import type { ReactNode } from 'react'
import { Labelled } from './field-layout'
import { useField } from './form-context'

export type FileFieldProps = { name: string; label: ReactNode; hint?: ReactNode; accept?: string }

/** One file from this device; on a phone, a photo taken now. A browser never fills it in again, so it is sent alone. */
export function FileField({ name, label, hint, accept }: FileFieldProps) {
  const field = useField(name)
  return (
    <Labelled field={field} label={label} hint={hint}>
      <input {...field.box(hint)} type="file" accept={accept} className="box max-w-[44rem]" />
    </Labelled>
  )
}
