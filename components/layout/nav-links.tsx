'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { NavLink } from './masthead'

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
