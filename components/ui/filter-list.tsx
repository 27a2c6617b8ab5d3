import type { Route } from 'next'
import Link from 'next/link'

export type ListedFilter = { label: string; href: Route; count?: number; current?: boolean }
export type FilterGroup = { title?: string; filters: readonly ListedFilter[] }

type Props = { label: string; groups: readonly FilterGroup[] }

/** Filters one under another, their counts in a column. One that would show nothing is text; links can be kept and shared. */
export function FilterList({ label, groups }: Props) {
  return (
    <nav aria-label={label}>
      {groups.map(({ title, filters }) => (
        <div key={title ?? ''} className="filter-list">
          {title && <p className="filter-group">{title}</p>}
          <ul>
            {filters.map((filter) => (
              <li key={filter.href} className="border-rule border-b">
                {filter.count === 0 && !filter.current ? (
                  <span className="filter-none">
                    {filter.label}
                    <span>none</span>
                  </span>
                ) : (
                  <Link
                    prefetch={false}
                    href={filter.href}
                    aria-current={filter.current ? 'page' : undefined}
                  >
                    {filter.label}
                    {filter.count !== undefined && (
                      <b className="tabular-nums">{filter.count.toLocaleString('en-GB')}</b>
                    )}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
