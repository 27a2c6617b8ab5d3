import type { ReactNode } from 'react'

type Props = {
  eyebrow?: string
  title: string
  children?: ReactNode
  /** Under the receipt: what happens next, where to go. */
  next?: ReactNode
}

/** The page after something was done: a receipt, the proof of it. */
export function ConfirmPanel({ eyebrow, title, children, next }: Props) {
  return (
    <div className="sheet flow py-13 pb-21 [--flow:2rem]">
      <div className="max-w-[46rem] border-3 border-ink bg-card">
        <div className="border-ink border-b-3 border-dashed p-5 sm:p-8">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1 className="mt-1 text-3xl">{title}</h1>
        </div>
        <div className="flow p-5 [--flow:1.25rem] sm:p-8">{children}</div>
      </div>
      {next && <div className="flow max-w-[46rem] [--flow:1.25rem]">{next}</div>}
    </div>
  )
}
