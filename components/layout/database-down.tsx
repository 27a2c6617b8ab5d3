import type { Outage } from '@/lib/kernel/constraints'
import { organisation } from '@/lib/organisation'
import { Page } from './page'

const titles: Record<Outage, string> = {
  away: 'We cannot reach our records',
  busy: 'Too many people are here at once',
  'read-only': 'We cannot save anything at the moment',
}

/** The database does not serve for a while. Nothing that was confirmed is lost, and the page says what to do. */
export function DatabaseDown({ outage = 'away' }: { outage?: Outage }) {
  return (
    <Page title={titles[outage]}>
      <title>{`Records unavailable – ${organisation.shortName}`}</title>
      <meta name="robots" content="noindex" />
      <p>Nothing that we have confirmed to you is lost.</p>
      <p>Wait a minute, then load this page again.</p>
      <p>
        If it takes longer than an hour, write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
      </p>
    </Page>
  )
}
