import type { Email } from '../email'
import { ButtonLink, Code, Paragraph } from '../parts/elements'

type Props = { link: string; code: string }

export const joinAddressKnown: Email<Props> = {
  name: 'join-address-known',
  urgent: true,
  subject: ({ code }) => `${code} is your code to go on`,
  body: ({ link, code }) => (
    <>
      <Paragraph>
        You asked to start an application, and we already know this address: you may have begun one
        before, or be a member. Use this code, or the button, to go on where you are.
      </Paragraph>
      <Code>{code}</Code>
      <ButtonLink href={link}>Go on</ButtonLink>
      <Paragraph>
        Both work for ten minutes. If this was not you, do nothing: nothing has changed.
      </Paragraph>
    </>
  ),
}
