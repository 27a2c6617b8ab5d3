import { organisation } from '@/lib/organisation'
import { Page } from './page'

/** The database cannot be reached for a while. Nothing that was confirmed is lost, and the page says what to do. */
export function DatabaseDown() {
  return (
    <Page title="We cannot reach our records">
      <title>{`Records unavailable – ${organisation.shortName}`}</title>
      <meta name="robots" content="noindex" />
      <p>Nothing that you have sent us is lost.</p>
      <p>Wait a minute, then load this page again.</p>
      <p>
        If it takes longer than an hour, write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
      </p>
    </Page>
  )
}
