import type { Route } from 'next'
import Link from 'next/link'

type Props = {
  /** What is being leafed through: "applications". */
  of: string
  previous?: Route
  next?: Route
}

/** Leafing through a long list, a page at a time. */
export function Pagination({ of, previous, next }: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label={`More ${of}`} className="flex justify-between gap-5 pt-3">
      {previous ? (
        <Link prefetch={false} href={previous} rel="prev" className="py-2 font-bold">
          <span aria-hidden="true">← </span>Earlier {of}
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link prefetch={false} href={next} rel="next" className="py-2 font-bold">
          More {of}
          <span aria-hidden="true"> →</span>
        </Link>
      )}
    </nav>
  )
}
