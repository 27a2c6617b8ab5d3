import type { ReactNode } from 'react'

type Props = {
  /** For the section's `aria-labelledby`. */
  id: string
  children: ReactNode
  /** At the right of the line: a link, a count, a date. */
  beside?: ReactNode
}

/** The heading of a section over the one thick rule that the section has. Not over a table, which has its own. */
export function SectionHeading({ id, children, beside }: Props) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-5 border-ink border-b-3 pb-2">
      <h2 id={id}>{children}</h2>
      {beside}
    </div>
  )
}
