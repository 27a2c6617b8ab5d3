import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; old: boolean }

export const emailChanged: Email<Props> = {
  name: 'email-changed',
  kind: 'Email address changed',
  subject: () => 'Your email address has been changed',
  greets: ({ name }) => name,
  body: ({ old }) =>
    old ? (
      <Paragraph>
        This is our last email to this address. From now on you sign in with your new one, and we
        write to you there. If this is wrong, reply to this email straight away.
      </Paragraph>
    ) : (
      <Paragraph>
        From now on you sign in with this address, and we write to you here. Payment receipts come
        here as well.
      </Paragraph>
    ),
}
