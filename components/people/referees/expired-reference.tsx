import { Page } from '@/components/layout/page'
import { organisation } from '@/lib/organisation'

/** A link that ran out, or whose application is over. Whose it was is no longer said. */
export function EndedReference() {
  return (
    <Page title="This reference is no longer needed">
      <p>
        The request has run out, or the application has been settled without it. You do not have to
        do anything. Thank you for looking.
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
        It may have been cut off in the mail, or somebody else has been asked meanwhile. Open the
        link from the newest mail that we sent you, as a whole.
      </p>
      <Help />
    </Page>
  )
}

function Help() {
  return (
    <p>
      If you think that this is wrong, write to{' '}
      <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
    </p>
  )
}
