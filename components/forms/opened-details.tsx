'use client'

import { type ReactNode, useContext } from 'react'
import { FormContext } from './form-context'

/** What was sealed and an action has opened, line by line. It is in this answer and nowhere else, and closes with the page. */
export function OpenedDetails({ title, children }: { title: string; children: ReactNode }) {
  const { shownOnce } = useContext(FormContext).values
  if (!Array.isArray(shownOnce)) return null
  return (
    <div role="status" className="border-2 border-ink border-l-8 border-l-highlight bg-card">
      <p className="border-rule border-b px-5 py-2 text-sm">
        <strong>{title}</strong> {children}
      </p>
      <ul className="px-5 py-3">
        {shownOnce.map((line) => (
          <li key={line} className="py-1">
            {line}
          </li>
        ))}
      </ul>
    </div>
  )
}
