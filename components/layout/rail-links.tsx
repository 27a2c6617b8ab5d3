import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** `note`: how it stands or how many, at the right. What has nothing to say has none. */
export type RailLink = { href: Route; label: ReactNode; note?: ReactNode }

/** Ways on, for a rail, one a line. */
export function RailLinks({ links }: { links: readonly RailLink[] }) {
  return (
    <ul>
      {links.map(({ href, label, note }) => (
        <li key={href} className="flex items-baseline justify-between gap-x-3 border-rule border-b">
          <Link prefetch={false} href={href} className="min-w-0 py-2 font-bold">
            {label}
          </Link>
          {note && <span className="max-w-1/2 text-right tabular-nums">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
