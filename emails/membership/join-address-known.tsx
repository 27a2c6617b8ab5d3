import type { Email } from '../email'
import { Code, MailButton, Paragraph } from '../parts/elements'

type Props = { link: string; code?: string }

export const joinAddressKnown: Email<Props> = {
  name: 'join-address-known',
  kind: 'Code to continue an application',
  opensOnce: true,
  urgent: true,
  subject: () => 'Your code to continue',
  body: ({ link, code }) => (
    <>
      <Paragraph>
        You asked to start an application, and we already know this address: you may have started
        one before, or be a member. Use the button
        {code && ', or type this code in the browser where you asked for it,'} to carry on where you
        left off.
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
