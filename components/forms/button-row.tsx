import type { ReactNode } from 'react'

/** The end of a form: its button, and what else one may do instead. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-2">{children}</div>
}
