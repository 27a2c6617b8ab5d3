import type { ReactNode } from 'react'

const kinds = {
  info: 'border-harbour bg-harbour-tint',
  warning: 'border-highlight bg-highlight-tint',
  success: 'border-ivy bg-ivy-tint',
  conflict: 'border-plum bg-sunk',
} as const

type Props = {
  kind?: keyof typeof kinds
  title?: ReactNode
  children?: ReactNode
  /** Says what has just happened: read out when the page opens. */
  announce?: boolean
}

/** Something to know before going on. A conflict stands where the form would be that one may not use. */
export function Notice({ kind = 'info', title, children, announce }: Props) {
  return (
    <div role={announce ? 'status' : undefined} className={`border-l-8 p-5 ${kinds[kind]}`}>
      <div className="flow [--flow:0.5rem]">
        {title && <p className="headline text-lg">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
