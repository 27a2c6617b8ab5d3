import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string; reason: string }

export const affiliateDeclined: Email<Props> = {
  name: 'affiliate-declined',
  kind: 'Request to affiliate declined',
  subject: () => 'We have declined your request',
  greets: ({ name }) => name,
  body: ({ organisation, reason }) => (
    <>
      <Paragraph>
        An officer has declined the request of {isolateName(organisation)} to affiliate.
      </Paragraph>
      <Paragraph>The reason: {reason}</Paragraph>
      <Paragraph>If you disagree, reply to this email. You can also ask again.</Paragraph>
    </>
  ),
}
