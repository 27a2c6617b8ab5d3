import type { Route } from 'next'
import Link from 'next/link'

export type Filter = { label: string; href: Route; count?: number; current?: boolean }

/** Ways to look at a queue. Links, so that a view can be kept and shared. */
export function Filters({ label, filters }: { label: string; filters: readonly Filter[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5 border-ink border-b-3">
        {filters.map((filter) => (
          <li key={filter.href}>
            <Link
              prefetch={false}
              href={filter.href}
              aria-current={filter.current ? 'page' : undefined}
              className="filter"
            >
              {filter.label}
              {filter.count !== undefined && (
                <span className="ml-1 tabular-nums"> ({filter.count.toLocaleString('en-GB')})</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
