import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { joinLink: string }

export const signInUnknownAddress: Email<Props> = {
  name: 'sign-in-unknown-address',
  kind: 'Sign-in from an unknown address',
  urgent: true,
  subject: () => 'You asked to sign in',
  body: ({ joinLink }) => (
    <>
      <Paragraph>
        Someone, probably you, asked to sign in with this address, but we do not know it. If you
        joined with another address, try that one.
      </Paragraph>
      <Paragraph>If you are not a member yet, you can apply here:</Paragraph>
      <MailButton href={joinLink}>Apply to join</MailButton>
      <Paragraph>If this was not you, do nothing.</Paragraph>
    </>
  ),
}
