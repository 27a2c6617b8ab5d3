import type { Email } from '../email'
import { Code, MailButton, Paragraph } from '../parts/elements'

type Props = { link: string; code: string }

export const signInRequested: Email<Props> = {
  name: 'sign-in-requested',
  urgent: true,
  subject: () => 'Your link and code to sign in',
  body: ({ link, code }) => (
    <>
      <Paragraph>Use this code to sign in. It works once, for 10 minutes.</Paragraph>
      <Code>{code}</Code>
      <Paragraph>Or open this page on the device where you want to be signed in:</Paragraph>
      <MailButton href={link}>Sign in</MailButton>
      <Paragraph>If this was not you, do nothing: nobody can get in without this email.</Paragraph>
    </>
  ),
}
