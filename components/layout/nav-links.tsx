'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'

/** `alone`: the pages beneath it are not part of it. `rooms`: places of their own that are part of it, the first of them where it leads. */
export type NavLink = { href: Route; label: string; alone?: boolean; rooms?: readonly NavLink[] }

type Props = { links: readonly NavLink[]; look?: 'nav-link' | 'menu-link' | 'filter' }

/** The part of the site one is in is marked. In the browser only because a layout is not told its page's address. */
export function NavLinks({ links, look = 'nav-link' }: Props) {
  const path = usePathname()
  return links.map((link) => (
    <li key={link.href}>
      <Link
        prefetch={false}
        href={link.href}
        className={look}
        aria-current={current(path, link)}
        onClick={closeMenu}
      >
        {link.label}
      </Link>
    </li>
  ))
}

/** The rooms of the part one is in, if it has more than one. */
export function RoomLinks({ links }: { links: readonly NavLink[] }) {
  const path = usePathname()
  const rooms = links.find((link) => current(path, link))?.rooms ?? []
  return (
    rooms.length > 1 && (
      <ul className="flex flex-wrap gap-x-5 text-sm">
        <NavLinks links={rooms} look="filter" />
      </ul>
    )
  )
}

function current(path: string, { href, alone, rooms }: NavLink): 'page' | 'true' | undefined {
  if (rooms && rooms.length > 1) {
    return rooms.some((room) => current(path, room)) ? 'true' : undefined
  }
  if (path === href) return 'page'
  return !alone && path.startsWith(`${href}/`) ? 'true' : undefined
}

/** Without a script the next page comes with its menu closed; here the masthead stays where it is. */
function closeMenu(event: MouseEvent<HTMLAnchorElement>) {
  event.currentTarget.closest('details')?.removeAttribute('open')
}
