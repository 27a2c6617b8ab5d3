import type { Route } from 'next'
import Link from 'next/link'
import { organisation } from '@/lib/organisation'

const links: { href: Route; label: string }[] = [
  { href: '/about', label: 'About us' },
  { href: '/officers', label: 'Officers' },
  { href: '/support', label: 'Support us' },
  { href: '/faq', label: 'Questions and answers' },
  { href: '/decisions', label: 'What we have decided' },
  { href: '/statements', label: 'Joint statements' },
  { href: '/affiliates', label: 'Affiliates' },
  { href: '/elections', label: 'Elections' },
  { href: '/outside-elections', label: 'Outside elections' },
  { href: '/complaints', label: 'Complaints' },
  { href: '/open-data', label: 'Open data' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/accessibility', label: 'Accessibility' },
]

/** The end of every page: help, always in the same place, and what we promise. `alone`, while there is no other page to lead to. */
export function Footer({ alone }: { alone?: boolean }) {
  return (
    <footer className="mt-auto border-banner border-t-8 bg-ink text-paper">
      <div className="sheet grid gap-x-13 gap-y-6 py-6 md:grid-cols-[5fr_6fr] lg:grid-cols-[3fr_8fr]">
        <section aria-labelledby="help">
          <h2 id="help" className="text-lg">
            Need help?
          </h2>
          <p className="mt-2">
            Write to <a href={`mailto:${organisation.email}`}>{organisation.email}</a>. A volunteer
            will answer.
          </p>
        </section>
        {!alone && (
          <nav aria-label="About this site" className="no-print">
            <ul className="columns-2 gap-5 md:columns-3 lg:columns-4">
              {links.map((link) => (
                <li key={link.href}>
                  <Link prefetch={false} href={link.href} className="inline-block py-1">
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p className="text-sm max-w-none md:col-span-2">
          {organisation.name}. {organisation.strapline}
        </p>
      </div>
    </footer>
  )
}
