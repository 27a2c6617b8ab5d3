import type { ReactNode } from 'react'

/** Words that people wrote and others vote on: set like print. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
