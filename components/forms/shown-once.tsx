'use client'

import { type ReactNode, useContext } from 'react'
import { FormContext } from './form-context'

/** What an action answered under its form. It is in this answer and nowhere else. */
export function ShownOnce({ title, children }: { title: string; children: ReactNode }) {
  const { shownOnce } = useContext(FormContext).values
  if (typeof shownOnce !== 'string') return null
  return (
    <div role="status" className="flow border-3 border-ink bg-card p-5 [--flow:0.75rem]">
      <h3 className="text-lg">{title}</h3>
      <p className="whitespace-nowrap text-xl tabular-nums">
        <code>{shownOnce}</code>
      </p>
      <p>{children}</p>
    </div>
  )
}
