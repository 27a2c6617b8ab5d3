import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { organisation } from '@/lib/organisation'

/** A link that ran out, or that we did not make. Whose it was is not said. */
export function SpentLink() {
  return (
    <Page title="This link does not work any more">
      <p>
        It has run out, or it was cut off in the mail. Nothing was taken. Open the newest mail that
        we sent you about your dues, or sign in: what is due stands on the page of your dues.
      </p>
      <ButtonLink href="/membership/dues">Go to your dues</ButtonLink>
      <p>
        If that does not help, write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
      </p>
    </Page>
  )
}
