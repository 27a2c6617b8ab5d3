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

/**
 * The banner over every page: who we are, and the places of the site. On a phone it is one row, with the places behind "Menu";
 * both lists are there, and one is shown.
 */
export function Masthead({ links, name, signOut }: Props) {
  return (
    <header className="masthead">
      <div className="sheet masthead-row">
        <Link prefetch={false} href="/" className="masthead-name">
          <span className="masthead-short">{organisation.shortName}</span>
          <span className="masthead-long headline">{organisation.name}</span>
        </Link>
        <div className="masthead-wide no-print">
          {signOut && (
            <form action={signOut} className="masthead-who">
              <Name>{name}</Name>
              <button type="submit" className="cursor-pointer underline underline-offset-4">
                Sign out
              </button>
            </form>
          )}
          {links.length > 0 && (
            <nav aria-label="Main">
              <ul className="flex flex-wrap justify-end gap-x-6">
                <NavLinks links={links} />
              </ul>
            </nav>
          )}
        </div>
        {/* With another reader it is another menu, and closed. */}
        {links.length > 0 && (
          <details key={name} className="masthead-menu no-print">
            <summary>Menu</summary>
            <nav aria-label="Main">
              <ul>
                <NavLinks links={links} look="menu-link" />
                {signOut && (
                  <li>
                    <form action={signOut}>
                      <button type="submit" className="menu-link">
                        Sign out <Name>{name}</Name>
                      </button>
                    </form>
                  </li>
                )}
              </ul>
            </nav>
          </details>
        )}
      </div>
    </header>
  )
}
