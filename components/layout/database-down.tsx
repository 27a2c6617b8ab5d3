import { organisation } from '@/lib/organisation'
import { Page } from './page'

/** The records are out of reach for a while. Nothing that was confirmed is lost, and the page says what to do. */
export function OutOfReach() {
  return (
    <Page title="Our records are out of reach">
      <title>{`Out of reach – ${organisation.shortName}`}</title>
      <meta name="robots" content="noindex" />
      <p>We cannot open our records at the moment. Nothing that you have sent us is lost.</p>
      <p>Wait a minute, then load this page again.</p>
      <p>
        If it takes longer than an hour, write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
      </p>
    </Page>
  )
}
