import type { ReactNode } from 'react'

type Props = {
  eyebrow?: string
  title: string
  children?: ReactNode
}

/** A receipt: it is done, and this is the proof of it. The page's heading. */
export function ConfirmPanel({ eyebrow, title, children }: Props) {
  return (
    <div className="max-w-[44rem] border-3 border-ink bg-card">
      <div className="border-ink border-b-3 border-dashed p-5 sm:p-8">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1 className="mt-1 text-3xl">{title}</h1>
      </div>
      <div className="flow p-5 sm:px-8">{children}</div>
    </div>
  )
}
