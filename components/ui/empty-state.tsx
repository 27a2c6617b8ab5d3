import type { ReactNode } from 'react'

/** Nothing here, why that is, and what to do instead. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-2 border-rule-strong border-dashed p-5 sm:p-8">
      <div className="flow [--flow:0.5rem]">
        <p className="headline text-lg">{title}</p>
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
