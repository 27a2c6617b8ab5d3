import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { DatabaseDown } from '@/components/layout/database-down'
import { DemoBanner } from '@/components/layout/demo-banner'
import { Footer } from '@/components/layout/footer'
import { Masthead } from '@/components/layout/masthead'
import { SkipLink } from '@/components/layout/skip-link'
import { visitor } from '@/lib/kernel/actor'
import { databaseAway } from '@/lib/kernel/constraints'
import { isDemo } from '@/lib/kernel/env'
import { organisation } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'
import { fontVariables } from './fonts'
import './globals.css'
import { mainNavigation } from './navigation'
import { signOutAction } from './sign-out/actions'

export const metadata: Metadata = {
  title: { template: `%s – ${organisation.shortName}`, default: organisation.name },
  description: organisation.strapline,
  icons: '/icon.svg',
  formatDetection: { telephone: false, email: false, address: false },
}

export default async function Layout({ children }: { children: ReactNode }) {
  // Every page is rendered for its viewer, with the nonce of its request; the build asks for nobody.
  await connection()
  const actor = await viewer().catch(away)
  const person = actor?.kind === 'person' ? actor : undefined
  return (
    <html lang="en-GB" className={fontVariables}>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        {isDemo() && <DemoBanner />}
        <Masthead
          links={mainNavigation(actor ?? visitor)}
          name={person?.name}
          signOut={person && signOutAction}
        />
        <main id="main" tabIndex={-1}>
          {actor ? children : <DatabaseDown />}
        </main>
        <Footer />
      </body>
    </html>
  )
}

/** Who is looking cannot be told while the records are out of reach. Then there is nothing to show but that. */
function away(error: unknown): undefined {
  if (!databaseAway(error)) throw error
}
