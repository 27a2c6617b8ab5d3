'use client'

import { Page } from '@/components/layout/page'
import { organisation } from '@/lib/organisation'

/** Something of ours broke. The number is what a volunteer needs to find it in the log. */
export default function Broken({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <Page title="Sorry, something went wrong">
      <title>{`Something went wrong – ${organisation.shortName}`}</title>
      <p>It is our fault, not yours. What you had already sent us is safe.</p>
      <p>Try again in a few minutes. If it happens again, tell us what you were doing.</p>
      <p>
        Write to <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
        {error.digest && (
          <>
            {' '}
            and give us this number: <strong className="tabular-nums">{error.digest}</strong>
          </>
        )}
        .
      </p>
      <button type="button" onClick={reset} className="button">
        Try again
      </button>
    </Page>
  )
}
