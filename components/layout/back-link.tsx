import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props<Path extends string> = { href: Route<Path>; children?: ReactNode }

/** One step back on a journey. */
export function BackLink<Path extends string>({ href, children = 'Back' }: Props<Path>) {
  return (
    <Link prefetch={false} href={href} className="no-print inline-block py-2">
      <span aria-hidden="true">← </span>
      {children}
    </Link>
  )
}
