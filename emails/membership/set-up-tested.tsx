import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { site: string }

export const setUpTested: Email<Props> = {
  name: 'set-up-tested',
  kind: 'Test email while setting up the site',
  subject: () => 'Our emails arrive',
  body: ({ site }) => (
    <>
      <Paragraph>
        This email came from {site}, which is being set up for {organisation.name}. If you are
        setting it up, its emails arrive.
      </Paragraph>
      <Paragraph>If you are not, you can delete this email.</Paragraph>
    </>
  ),
}
