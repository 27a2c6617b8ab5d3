import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { title: string; reason: string }

export const statementSignatureDeclined: Email<Props> = {
  name: 'statement-signature-declined',
  kind: 'Signature under a joint statement declined',
  subject: () => 'We have declined your signature',
  body: ({ title, reason }) => (
    <>
      <Paragraph>
        An officer has declined your signature under <strong>{title}</strong>. It is deleted and
        does not count.
      </Paragraph>
      <Paragraph>The reason: {reason}</Paragraph>
      <Paragraph>If you disagree, reply to this email. You can also sign again.</Paragraph>
    </>
  ),
}
