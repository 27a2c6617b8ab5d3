import type { NavLink } from './nav-links'
import { NavLinks } from './nav-links'

/** The rooms of one large part of the desk, over each of its pages. */
export function SectionNav({ label, links }: { label: string; links: readonly NavLink[] }) {
  return (
    <nav aria-label={label} className="sheet no-print pt-3">
      <ul className="flex flex-wrap gap-x-5 border-ink border-b-3">
        <NavLinks links={links} look="filter" />
      </ul>
    </nav>
  )
}
