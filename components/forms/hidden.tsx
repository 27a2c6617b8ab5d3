'use client'

import { useField } from './form-context'

/** Carried along unseen: which row, which version, an idempotency token. A form that comes back keeps the one it was sent with. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  const field = useField(name)
  return <input type="hidden" name={name} defaultValue={field.value || String(value)} />
}
