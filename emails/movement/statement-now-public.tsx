import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { title: string; page: string; link: string }

export const statementNowPublic: Email<Props> = {
  name: 'statement-now-public',
  kind: 'Joint statement is public',
  subject: () => 'What you signed is public now',
  body: ({ title, page, link }) => (
    <>
      <Paragraph>
        The embargo on <strong>{title}</strong> has ended. Everyone can read it, with the names of
        those who have signed it and want to be named.
      </Paragraph>
      <MailButton href={page}>Read the statement</MailButton>
      <Paragraph>
        <a href={link}>See your signature, and withdraw it if you want to</a>. You can do that at
        any time and without signing in.
      </Paragraph>
    </>
  ),
}
