'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** `alone`: the pages beneath it are not part of it. */
export type NavLink = { href: Route; label: string; alone?: boolean }

type Props = { links: readonly NavLink[]; look?: 'nav-link' | 'filter' }

/** The part of the site one is in is marked. In the browser only because a layout is not told its page's address. */
export function NavLinks({ links, look = 'nav-link' }: Props) {
  const path = usePathname()
  return links.map((link) => (
    <li key={link.href}>
      <Link prefetch={false} href={link.href} className={look} aria-current={current(path, link)}>
        {link.label}
      </Link>
    </li>
  ))
}

function current(path: string, { href, alone }: NavLink) {
  if (path === href) return 'page'
  return !alone && path.startsWith(`${href}/`) ? 'true' : undefined
}
