import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string }

export const affiliateLeft: Email<Props> = {
  name: 'affiliate-left',
  kind: 'Affiliation ended by the affiliate',
  subject: () => 'You have ended your affiliation',
  greets: ({ name }) => name,
  body: ({ organisation }) => (
    <>
      <Paragraph>
        {isolateName(organisation)} is no longer affiliated. The public list no longer names it, the
        link to its pages does not work any more, and we have deleted its delegates. We have not
        told them.
      </Paragraph>
      <Paragraph>If it was not you who did this, reply to this email. You can ask again.</Paragraph>
    </>
  ),
}
