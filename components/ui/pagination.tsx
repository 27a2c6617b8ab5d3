import type { Route } from 'next'
import Link from 'next/link'

type Props = {
  /** What the list is of: "applications". */
  of: string
  previous?: Route
  next?: Route
}

/** A long list, a page at a time. */
export function Pagination({ of, previous, next }: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label={`More ${of}`} className="flex justify-between gap-5 pt-3">
      {previous ? (
        <Link prefetch={false} href={previous} rel="prev" className="py-2 font-bold">
          <span aria-hidden="true">← </span>Previous {of}
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link prefetch={false} href={next} rel="next" className="py-2 font-bold">
          Next {of} <span aria-hidden="true"> →</span>
        </Link>
      )}
    </nav>
  )
}
