import { Page } from '@/components/layout/page'
import { addressFor } from '@/lib/organisation'

/** A link that has expired, or whose application is over. Whose it was is no longer said. */
export function ExpiredReference() {
  return (
    <Page title="This reference is no longer needed">
      <p>
        The request has expired, or the application has been decided without it. You do not have to
        do anything. Thank you for coming back to it.
      </p>
      <Help />
    </Page>
  )
}

/** A link that we did not make, or that was cut off on its way. */
export function UnknownReference() {
  return (
    <Page title="This link does not lead to a reference">
      <p>
        The link may be incomplete, or we may have asked someone else since. Use the whole link in
        our most recent email.
      </p>
      <Help />
    </Page>
  )
}

function Help() {
  return (
    <p>
      If you think this is wrong, write to{' '}
      <a href={`mailto:${addressFor('applications.decide')}`}>
        {addressFor('applications.decide')}
      </a>
      .
    </p>
  )
}
