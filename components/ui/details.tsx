import type { ReactNode } from 'react'

type Props = { summary: ReactNode; open?: boolean; children: ReactNode }

/** More for those who want it. */
export function Details({ summary, open, children }: Props) {
  return (
    <details open={open}>
      <summary className="details-summary">{summary}</summary>
      <div className="flow mt-3 border-rule-strong border-l-4 pl-5">{children}</div>
    </details>
  )
}
