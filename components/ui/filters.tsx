import type { Route } from 'next'
import Link from 'next/link'

export type Filter = { label: string; href: Route; count?: number; current?: boolean }

type Props = {
  label: string
  filters: readonly Filter[]
  /** A table follows, which has the one thick rule. */
  beforeTable?: boolean
}

/** Ways to look at a queue. Links, so that a view can be kept and shared; a way by which there is nothing to see is a word. */
export function Filters({ label, filters, beforeTable }: Props) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className={`flex flex-wrap gap-x-5 ${beforeTable ? '' : 'border-ink border-b-3'}`}>
        {filters.map((filter) => (
          <li key={filter.href}>
            {filter.count === 0 && !filter.current ? (
              <span className="filter text-ink-soft">{filter.label}</span>
            ) : (
              <FilterLink filter={filter} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function FilterLink({ filter: { label, href, count, current } }: { filter: Filter }) {
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={current ? 'page' : undefined}
      className="filter"
    >
      {label}
      {count !== undefined && (
        <span className="ml-1 tabular-nums"> ({count.toLocaleString('en-GB')})</span>
      )}
    </Link>
  )
}
