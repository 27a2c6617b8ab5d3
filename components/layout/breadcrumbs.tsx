import type { Route } from 'next'
import Link from 'next/link'

/** Where this page lies, from the top. The page itself is its own title, so it is not repeated here. */
export function Breadcrumbs({ trail }: { trail: readonly { href: Route; label: string }[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="no-print">
      <ol className="flex flex-wrap gap-x-3">
        {trail.map((step, place) => (
          <li key={step.href} className="flex gap-x-3">
            {place > 0 && (
              <span aria-hidden="true" className="py-2 text-ink-soft">
                /
              </span>
            )}
            <Link prefetch={false} href={step.href} className="inline-block py-2">
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
