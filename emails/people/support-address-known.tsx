import type { Email } from '../email'
import { Code, MailButton, Paragraph } from '../parts/elements'

type Props = { link: string; code?: string }

export const supportAddressKnown: Email<Props> = {
  name: 'support-address-known',
  kind: 'Code for a known address',
  opensOnce: true,
  urgent: true,
  subject: () => 'Your code to continue',
  body: ({ link, code }) => (
    <>
      <Paragraph>
        You asked to become a supporter, and we already know this address. Use the button
        {code && ', or type this code in the browser where you asked for it,'} to sign in and
        continue.
      </Paragraph>
      {code && <Code>{code}</Code>}
      <MailButton href={link}>Continue</MailButton>
      <Paragraph>
        {code ? 'Both work for 10 minutes.' : 'The link works for an hour.'} If this was not you, do
        nothing: nothing has changed.
      </Paragraph>
    </>
  ),
}
