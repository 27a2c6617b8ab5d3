'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { NavLink } from './masthead'

/** The part of the site one is in is marked. In the browser only because a layout is not told its page's address. */
export function NavLinks({ links }: { links: readonly NavLink[] }) {
  const path = usePathname()
  return links.map((link) => (
    <li key={link.href}>
      <Link
        prefetch={false}
        href={link.href}
        className="nav-link"
        aria-current={current(path, link.href)}
      >
        {link.label}
      </Link>
    </li>
  ))
}

function current(path: string, href: string) {
  if (path === href) return 'page'
  return path.startsWith(`${href}/`) ? 'true' : undefined
}
