import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { organisation } from '@/lib/organisation'
import { type NavLink, NavLinks } from './nav-links'

type Props = {
  links: readonly NavLink[]
  /** Who is signed in, so that people on a shared computer notice. */
  name?: string
  signOut?: () => Promise<void>
}

/** The banner over every page: who we are, and the main navigation. */
export function Masthead({ links, name, signOut }: Props) {
  return (
    <header className="border-ink border-b-8 bg-banner text-card">
      <div className="sheet flex flex-wrap items-end justify-between gap-x-8 gap-y-2 pt-5 pb-3">
        <Link
          prefetch={false}
          href="/"
          className="flex items-center gap-3 text-inherit no-underline hover:text-inherit"
        >
          <span className="masthead-short">{organisation.shortName}</span>
          <span className="headline max-w-[11ch] border-current border-l-2 pl-3 text-base leading-[1.05]">
            {organisation.name}
          </span>
        </Link>
        <div className="text-right max-sm:text-left">
          {name && (
            <p className="text-sm">
              <Name>{name}</Name>
            </p>
          )}
          <nav aria-label="Main" className="no-print">
            <ul className="flex flex-wrap gap-x-5 sm:justify-end sm:gap-x-6">
              <NavLinks links={links} />
              {signOut && (
                <li>
                  <form action={signOut}>
                    <button type="submit" className="nav-link cursor-pointer">
                      Sign out
                    </button>
                  </form>
                </li>
              )}
            </ul>
          </nav>
        </div>
      </div>
    </header>
  )
}
