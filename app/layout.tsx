import type { Metadata, Route } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { Footer } from '@/components/layout/footer'
import { Masthead } from '@/components/layout/masthead'
import { SkipLink } from '@/components/layout/skip-link'
import { organisation } from '@/lib/organisation'
import { fontVariables } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { template: `%s – ${organisation.shortName}`, default: organisation.name },
  description: organisation.strapline,
  formatDetection: { telephone: false, email: false, address: false },
}

const links = [
  { href: '/join' as Route, label: 'Join' },
  { href: '/motions' as Route, label: 'Motions' },
  { href: '/officers' as Route, label: 'Officers' },
  { href: '/about' as Route, label: 'About' },
  { href: '/faq' as Route, label: 'FAQ' },
  { href: '/sign-in' as Route, label: 'Sign in' },
]

export default async function Layout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en-GB" className={fontVariables}>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        <Masthead links={links} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}
