import type { ReactNode } from 'react'

/** One of a few numbers that stand side by side, or in a rail, with the words that make it mean something. */
export function SmallFigure({ figure, children }: { figure: string; children: ReactNode }) {
  return (
    <p>
      <span className="headline block text-3xl leading-none tabular-nums">{figure}</span>{' '}
      <span className="mt-1 block text-sm">{children}</span>
    </p>
  )
}
