import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { WithFormFromSigningIn } from '@/components/forms/after-signing-in'
import { SentSignedOut } from '@/components/forms/sent-signed-out'
import { DatabaseDown } from '@/components/layout/database-down'
import { DemoBanner } from '@/components/layout/demo-banner'
import { Footer } from '@/components/layout/footer'
import { Masthead } from '@/components/layout/masthead'
import { SkipLink } from '@/components/layout/skip-link'
import { visitor } from '@/lib/kernel/actor'
import { databaseAway } from '@/lib/kernel/constraints'
import { isDemo, siteUrl } from '@/lib/kernel/env'
import { isBeforeFounding } from '@/lib/membership/founding/set-up-stage'
import { organisation } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'
import { isSupporter } from '@/lib/people/supporters/read'
import { fontVariables } from './fonts'
import './globals.css'
import { mainNavigation } from './navigation'
import { isPageWithErrors } from './pages-with-errors'
import { comesFromSigningIn, whatWasSent } from './sent-signed-out'
import { sharedPage } from './share-picture/shared-page'
import { signOutAction } from './sign-out/actions'

const { name, strapline, frontPage, colours } = organisation

export const viewport: Viewport = { themeColor: colours.banner }

export async function generateMetadata(): Promise<Metadata> {
  const error = (await isPageWithErrors()) ? 'Error: ' : ''
  return {
    title: { template: `${error}%s – ${organisation.shortName}`, default: name },
    description: strapline,
    metadataBase: new URL(siteUrl()),
    icons: { icon: '/icon.svg', apple: '/icons/180.png' },
    openGraph: sharedPage('/share.png', frontPage.banner),
    twitter: { card: 'summary_large_image' },
    alternates: {
      types: { 'application/rss+xml': '/feed.xml', 'application/feed+json': '/feed.json' },
    },
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export default async function Layout({ children }: { children: ReactNode }) {
  // Every page is rendered for its viewer, with the nonce of its request; the build asks for nobody.
  await connection()
  const unfounded = await isBeforeFounding().catch(away)
  if (unfounded && !(await isSetUpPage())) redirect('/set-up')
  const actor = await viewer().catch(away)
  const person = actor?.kind === 'person' ? actor : undefined
  const supports = person && !person.member && (await isSupporter(person).catch(away))
  const sent = await whatWasSent()
  const page = (await comesFromSigningIn()) ? (
    <WithFormFromSigningIn>{children}</WithFormFromSigningIn>
  ) : (
    children
  )
  return (
    <html lang="en-GB" className={fontVariables}>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        {isDemo() && <DemoBanner />}
        <Masthead
          links={unfounded ? [] : mainNavigation(actor ?? visitor, supports)}
          name={person?.name}
          signOut={person && signOutAction}
        />
        <main id="main" tabIndex={-1}>
          {!actor ? <DatabaseDown /> : sent ? <SentSignedOut {...sent} /> : page}
        </main>
        <Footer alone={unfounded} />
      </body>
    </html>
  )
}

async function isSetUpPage() {
  return /^\/set-up(\/|$)/.test((await headers()).get('x-path') ?? '')
}

/** Who is looking cannot be told while the records are out of reach. Then there is nothing to show but that. */
function away(error: unknown): undefined {
  if (!databaseAway(error)) throw error
}
