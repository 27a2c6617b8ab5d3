import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { joinLink: string }

export const signInUnknownAddress: Email<Props> = {
  name: 'sign-in-unknown-address',
  urgent: true,
  subject: () => 'You asked to sign in',
  body: ({ joinLink }) => (
    <>
      <Paragraph>
        Somebody, probably you, asked to sign in with this address. We do not know it. You may have
        given us another one: try that.
      </Paragraph>
      <Paragraph>If you are not a member yet, you can apply here:</Paragraph>
      <ButtonLink href={joinLink}>Apply to join</ButtonLink>
      <Paragraph>If this was not you, do nothing.</Paragraph>
    </>
  ),
}
