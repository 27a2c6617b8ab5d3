import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = Record<string, never>

export const emailChangeAddressKnown: Email<Props> = {
  name: 'email-change-address-known',
  kind: 'New email address already in use',
  subject: () => 'This email address is already in use here',
  body: () => (
    <Paragraph>
      We have been asked to write to someone at this address from now on, and we already know it. An
      address belongs to one person only, so nothing changes. To use it, sign in with it and see
      which record it belongs to.
    </Paragraph>
  ),
}
