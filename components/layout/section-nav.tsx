import { type NavLink, NavLinks, RoomLinks } from './nav-links'

/** The parts of one large room of the desk, over each of its pages, and under them the rooms of the part one is in. */
export function SectionNav({ label, links }: { label: string; links: readonly NavLink[] }) {
  return (
    <nav aria-label={label} className="sheet no-print pt-3">
      <ul className="flex flex-wrap gap-x-5 border-ink border-b-3">
        <NavLinks links={links} look="filter" />
      </ul>
      <RoomLinks links={links} />
    </nav>
  )
}
