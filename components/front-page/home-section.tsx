import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  /** At the end of the heading's line. */
  beside?: ReactNode
  children: ReactNode
}

/** One part of the first page: its heading over a thick rule, like a column head in a paper. */
export function HomeSection({ id, title, beside, children }: Props) {
  return (
    <section aria-labelledby={id} className="sheet pt-8 pb-8">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-1 border-ink border-b-3 pb-2">
        <h2 id={id} className="text-3xl">
          {title}
        </h2>
        {beside && <p>{beside}</p>}
      </div>
      <div className="pt-5">{children}</div>
    </section>
  )
}
