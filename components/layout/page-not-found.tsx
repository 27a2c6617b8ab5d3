import { organisation } from '@/lib/organisation'
import { Page } from './page'

/** There is no such page, or it is not this person's to see: both look the same, so neither tells a secret. */
export function PageNotFound() {
  return (
    <Page title="We cannot find that page">
      <title>{`Page not found – ${organisation.shortName}`}</title>
      <p>It may have moved, or it may not be yours to see.</p>
      <ul className="bullets">
        <li>If you typed the address, check that it is right.</li>
        <li>If you followed a link in an email, use our most recent one.</li>
        <li>If you are a member, sign in and try again.</li>
      </ul>
      <p>
        If you still cannot find it, write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
      </p>
    </Page>
  )
}
