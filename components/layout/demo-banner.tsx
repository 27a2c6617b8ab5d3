import Link from 'next/link'

/** Over every page of a demonstration, so that nobody takes its people or its money for real. */
export function DemoBanner() {
  return (
    <aside aria-label="Demonstration" className="no-print bg-highlight text-ink text-sm">
      <p className="sheet py-1">
        <strong>A demonstration.</strong>{' '}
        <span className="max-md:hidden">The people are invented, no money moves. </span>
        <Link prefetch={false} href="/demo" className="text-ink">
          Who is who
        </Link>{' '}
        ·{' '}
        <Link prefetch={false} href="/demo/mailbox" className="text-ink">
          Mailbox
        </Link>
      </p>
    </aside>
  )
}
