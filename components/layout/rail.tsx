import type { ReactNode } from 'react'

type Props = {
  /** What the whole of it is about, for those who listen: "Your membership". */
  label: string
  children: ReactNode
}

/** The side column of a page: what one can do, facts, filters, history, downloads, in this order. Never what main says already. */
export function Rail({ label, children }: Props) {
  return (
    <aside className="rail" aria-label={label}>
      {children}
    </aside>
  )
}
