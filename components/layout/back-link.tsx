import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** One step back on a journey. */
export function BackLink({ href, children = 'Back' }: { href: Route; children?: ReactNode }) {
  return (
    <Link prefetch={false} href={href} className="no-print inline-block py-2">
      <span aria-hidden="true">← </span>
      {children}
    </Link>
  )
}
