import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string; reason: string }

export const affiliateEnded: Email<Props> = {
  name: 'affiliate-ended',
  kind: 'Affiliation ended by officers',
  subject: () => 'Your affiliation has ended',
  greets: ({ name }) => name,
  body: ({ organisation, reason }) => (
    <>
      <Paragraph>
        Two officers have ended the affiliation of {isolateName(organisation)}. The public list no
        longer names it, the link to its pages does not work any more, and we have deleted its
        delegates. We have not told them.
      </Paragraph>
      <Paragraph>The reason: {reason}</Paragraph>
      <Paragraph>If you disagree, reply to this email.</Paragraph>
    </>
  ),
}
