import type { ReactNode } from 'react'

/** A wide page's main matter and its side, under each other on a narrow screen. */
export function Columns({ children }: { children: [ReactNode, ReactNode] }) {
  const [main, side] = children
  return (
    <div className="grid gap-x-13 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div className="flow min-w-0">{main}</div>
      <div className="flow min-w-0">{side}</div>
    </div>
  )
}
