import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { addressFor } from '@/lib/organisation'

/** A link that has expired, or that we did not make. Whose it was is not said. */
export function ExpiredPaymentLink() {
  return (
    <Page title="This link no longer works">
      <p>
        It has expired or is incomplete. We have taken no money. Use our most recent email about
        your dues, or sign in: your dues page shows what is due.
      </p>
      <ButtonLink href="/membership/dues">Go to your dues</ButtonLink>
      <p>
        If that does not help, write to{' '}
        <a href={`mailto:${addressFor('money.handle')}`}>{addressFor('money.handle')}</a>.
      </p>
    </Page>
  )
}
