import type { ReactNode } from 'react'

/** One number that matters, in poster size, with the words that make it mean something. */
export function StatFigure({ figure, children }: { figure: string; children: ReactNode }) {
  return (
    <p>
      <span className="headline block text-5xl leading-none tabular-nums">{figure}</span>{' '}
      <span className="mt-1 block">{children}</span>
    </p>
  )
}
