'use client'

import type { ReactNode } from 'react'
import { FieldError, FieldFrame, Hint, SavedNow } from './field-layout'

type Props = {
  legend: ReactNode
  hint?: ReactNode
  /** A large legend opens a part of a page; a plain one is the question itself. */
  size?: 'plain' | 'large'
  id?: string
  error?: string
  describedBy?: string
  /** What was saved after the form was opened, in words. */
  saved?: string
  children: ReactNode
}

/** Fields that answer one question together. */
export function Fieldset({
  legend,
  hint,
  size = 'plain',
  id,
  error,
  describedBy,
  saved,
  children,
}: Props) {
  return (
    <FieldFrame error={error}>
      <fieldset
        id={id}
        aria-describedby={describedBy ?? (id && hint ? `${id}-hint` : undefined)}
        className="min-w-0"
      >
        <legend className={size === 'large' ? 'headline mb-3 text-xl' : 'mb-1 font-bold'}>
          {legend}
        </legend>
        {hint && <Hint id={id ?? 'fieldset'}>{hint}</Hint>}
        <FieldError id={id ?? 'fieldset'}>{error}</FieldError>
        <div className={size === 'large' ? 'form' : undefined}>{children}</div>
        <SavedNow id={id ?? 'fieldset'}>{saved}</SavedNow>
      </fieldset>
    </FieldFrame>
  )
}
