import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  lead?: ReactNode
  /** The first part follows a banner, which is rule enough. */
  first?: boolean
  children: ReactNode
}

/** One part of a public page, under a thick rule, like a column head in a paper. */
export function HomeSection({ id, title, lead, first, children }: Props) {
  return (
    <section aria-labelledby={id} className="sheet">
      <div className={first ? 'pt-13 pb-13' : 'border-ink border-t-3 pt-5 pb-13'}>
        <h2 id={id} className="max-w-[24ch] text-3xl">
          {title}
        </h2>
        {lead && <p className="mt-3 text-lg">{lead}</p>}
        <div className="mt-8">{children}</div>
      </div>
    </section>
  )
}
