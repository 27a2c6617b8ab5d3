'use client'

import { organisation } from '@/lib/organisation'
import { fontVariables } from './fonts'
import './globals.css'

/** The very frame of the page broke: a page that needs nothing else to work. */
export default function FrameBroken({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB" className={fontVariables}>
      <body>
        <title>{`Something went wrong – ${organisation.shortName}`}</title>
        <main className="sheet flow py-13">
          <h1>Sorry, something went wrong</h1>
          <p>It is our fault, not yours. What you had already sent us is safe.</p>
          <p>
            Try again in a few minutes. If it happens again, write to{' '}
            <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
            {error.digest && ` and give us this number: ${error.digest}`}.
          </p>
        </main>
      </body>
    </html>
  )
}
