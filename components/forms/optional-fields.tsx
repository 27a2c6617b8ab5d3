'use client'

import { type ReactNode, useContext } from 'react'
import { Details } from '@/components/ui/details'
import { FormContext } from './form-context'

type Props = {
  summary: ReactNode
  /** Open as soon as one of these was filled in or is wrong, so that nothing typed is out of sight. */
  names: readonly string[]
  children: ReactNode
}

/** Fields that most leave empty, folded away. */
export function OptionalFields({ summary, names, children }: Props) {
  const { values, errors } = useContext(FormContext)
  const used = names.some((name) => errors[name] || (values[name] ?? '') !== '')
  return (
    <Details summary={summary} open={used}>
      <div className="form">{children}</div>
    </Details>
  )
}
