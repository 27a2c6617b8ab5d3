import type { Email } from '../email'
import { Code, MailButton, Paragraph } from '../parts/elements'

/** Without a code, where too many emails were asked for: then the link works for longer. */
type Props = {
  link: string
  code?: string
  /** Two people read this mailbox. */
  shared?: true
}

export const signInRequested: Email<Props> = {
  name: 'sign-in-requested',
  kind: 'Link and code to sign in',
  opensOnce: true,
  urgent: true,
  subject: () => 'Sign in: the link you asked for',
  body: ({ link, code, shared }) => (
    <>
      {code ? (
        <>
          <Paragraph>
            Type this code in the browser where you asked for it. It works once, for 10 minutes.
            Never tell anyone this code: nobody from here will ask you for it.
          </Paragraph>
          <Code>{code}</Code>
          <Paragraph>Or open this page on the device where you want to be signed in:</Paragraph>
        </>
      ) : (
        <Paragraph>
          There have been many requests to sign in with your address, so this email has no code.
          Open this page on the device where you want to be signed in. The link works once, for an
          hour:
        </Paragraph>
      )}
      <MailButton href={link}>Sign in</MailButton>
      {shared && (
        <Paragraph>
          You share this address. Anyone who reads it can sign in as either of you, read everything
          and act for both. We ask which of you it is.
        </Paragraph>
      )}
      <Paragraph>If this was not you, do nothing: nobody can get in without this email.</Paragraph>
    </>
  ),
}
